using System.Collections.Frozen;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// The energy of a vehicle by distance, as the publisher of its emission factor prints it in the same edition: of fuel at the net heating
/// value, or of the electricity that it draws.
/// </summary>
/// <remarks>
/// A file for each edition in <c>emission-factors/vehicle-energy</c>, a row for each activity. What a vehicle with a battery burns is
/// nothing, and has no row.
/// </remarks>
internal sealed record VehicleEnergy
{
    private const string Folder = "emission-factors/vehicle-energy/";
    private const int Activity = 0, Value = 1, UnitColumn = 2, RegionColumn = 3, Publisher = 4, Source = 5, Table = 6, Published = 7,
        Url = 8, License = 9;

    private static readonly CsvColumns Columns = new(
        ["activity", "value", "unit", "region", "publisher", "source", "table", "published", "url", "license"], []);

    // By the edition of a factor and its activity.
    private static readonly Lazy<FrozenDictionary<(string Edition, string Activity), VehicleEnergy>> All = new(
        () => EmbeddedFiles.In("vehicle-energy").SelectMany(Read).ToFrozenDictionary(read => read.Key, read => read.Energy));

    /// <summary>How many <see cref="Numerator"/> a kilometre takes.</summary>
    public required decimal PerKilometre { get; init; }

    /// <summary>kWh(net) of fuel, or kWh of electricity.</summary>
    public required Unit Numerator { get; init; }

    public required Region Region { get; init; }

    public required Citation Citation { get; init; }

    /// <summary>The energy beside a factor of the library; null where its edition prints none.</summary>
    public static VehicleEnergy? Beside(EmissionFactor factor) =>
        !factor.IsUserSupplied && factor.Unit.Dimension == UnitDimension.VehicleDistance
        && All.Value.TryGetValue((factor.Edition, factor.Activity.Value), out VehicleEnergy? energy) && energy.Region == factor.Region
            ? energy
            : null;

    /// <summary>Megawatt-hours for one of a unit of vehicle distance.</summary>
    public Ratio MegawattHoursPer(Unit distance) =>
        distance.RatioTo(Unit.VehicleKilometre) * Ratio.From(PerKilometre) * new Ratio(1, 1000);

    private static IEnumerable<((string Edition, string Activity) Key, VehicleEnergy Energy)> Read(string path)
    {
        var issues = new DataIssues();
        string edition = path[Folder.Length..^".csv".Length];
        using CsvTable table = BuiltInTable.Open(path, Columns);
        while (table.ReadRow())
        {
            var fields = new FieldReader(table, new SourceLocation(path, table.Line), issues);
            decimal? value = fields.RequiredNumber(Value);
            BuiltInFile.ThrowIfDefective(issues);
            yield return ((edition, table.Text(Activity)!), new VehicleEnergy
            {
                PerKilometre = value!.Value,
                Numerator = Unit.Parse(table.Text(UnitColumn)!.Split('/')[0]),
                Region = Region.Parse(table.Text(RegionColumn)!),
                Citation = new Citation
                {
                    Publisher = table.Text(Publisher)!,
                    Source = table.Text(Source)!,
                    Table = table.Text(Table),
                    Published = PublicationDate.Parse(table.Text(Published)!),
                    Url = table.Text(Url),
                    License = table.Text(License),
                },
            });
        }
    }
}
