using System.Buffers;
using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Coverage;

/// <summary>Reads a site from a row of a file; what is wrong is noted with its column.</summary>
internal sealed class FacilityReader(FacilityRules rules)
{
    private const int Name = 0, Entity = 1, Kind = 2, Lease = 3, Policy = 4, Justification = 5, RegionColumn = 6, Market = 7, Opened = 8,
        Closed = 9, ItKilowatts = 10, Racks = 11, Area = 12, WaterStress = 13, Streams = 14;

    // What else people put between the items of a list.
    private static readonly SearchValues<char> OtherSigns = SearchValues.Create(",|/+ ，、；");

    private const int MostRacks = 1_000_000;

    public static CsvColumns Columns { get; } = new(
        ["facility"],
        [
            "entity", "kind", "lease", "policy", "justification", "region", "market", "opened", "closed", "it_kw", "racks", "area",
            "water_stress", "streams",
        ]);

    /// <summary>The site of a row; null where something is wrong with it.</summary>
    public Facility? Read(FieldReader fields)
    {
        string? name = fields.Required(Name);
        FacilityKind? kind = fields.Word(Kind, FacilityWords.Kind, FacilityMessages.KindOfSite);
        Region region = fields.Region(RegionColumn);
        PublicationDate? opened = fields.Date(Opened);
        PublicationDate? closed = fields.Date(Closed);
        decimal? power = fields.NumberNotNegative(ItKilowatts);
        int? racks = fields.Integer(Racks, 0, MostRacks, FacilityMessages.KindRacks);
        decimal? area = fields.NumberNotNegative(Area);
        ImmutableArray<FacilityStream> streams = [.. StreamsOf(fields)];
        if (name is null)
            return null;

        var facility = new Facility
        {
            Name = name,
            Entity = fields.Text(Entity),
            Kind = kind,
            Lease = fields.Text(Lease),
            Policy = fields.Text(Policy),
            Justification = fields.Text(Justification),
            Region = region.IsGlobal ? null : region,
            Market = fields.Text(Market),
            Opened = opened is { } first ? FirstDay(first) : null,
            Closed = closed?.LastDay,
            ItKilowatts = power is < 0m ? null : power,
            Racks = racks,
            AreaSquareMeters = area is < 0m ? null : area,
            WaterStress = fields.Text(WaterStress),
            Streams = streams,
            Location = fields.Location,
        };
        foreach (Fault fault in rules.Faults(facility))
            fields.Fault(fault.Field, fault.Said!);
        return fields.HasFault ? null : facility;
    }

    /// <summary>The first day that a date can mean; it counts where a site opened, and the last where it closed.</summary>
    private static DateOnly FirstDay(PublicationDate date)
    {
        DateOnly last = date.LastDay;
        return date.Text.Length switch { 4 => new(last.Year, 1, 1), 7 => new(last.Year, last.Month, 1), _ => last };
    }

    private IEnumerable<FacilityStream> StreamsOf(FieldReader fields)
    {
        string[] parts = fields.Text(Streams)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
        foreach (string part in parts)
        {
            int sign = part.IndexOf('=', StringComparison.Ordinal);
            string code = sign < 0 ? part : part[..sign].TrimEnd();
            if (!ActivityCode.TryParse(code, out ActivityCode? activity))
            {
                fields.Fault(
                    Streams,
                    code.AsSpan().ContainsAny(OtherSigns)
                        ? FacilityMessages.OtherSign(code)
                        : WordMessages.NotAnActivity(code, "electricity.grid"));
                continue;
            }

            string? rhythm = sign < 0 ? null : part[(sign + 1)..].TrimStart();
            if (rhythm is null)
                yield return rules.StreamOf(activity);
            else if (FacilityWords.Rhythm.TryParse(rhythm, out StreamRhythm known))
                yield return new FacilityStream(activity, known);
            else
                fields.Fault(Streams, WordMessages.WordUnknown(rhythm, FacilityMessages.KindRhythm, FacilityWords.Rhythm.WithOr));
        }
    }
}
