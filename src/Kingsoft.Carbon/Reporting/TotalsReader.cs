using System.Collections.Immutable;
using System.Globalization;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Projects;

namespace Kingsoft.Carbon.Reporting;

/// <summary>Reads the sums of an inventory, or of a group of its lines.</summary>
internal static class TotalsReader
{
    public static InventoryTotals Read(JsonFields owner)
    {
        if (owner.ObjectNeeded("totals") is not { } fields)
            return new InventoryTotals();

        var totals = new InventoryTotals
        {
            Scope1 = fields.Tonnes(Figure.Scope1.FieldOfTotals),
            Scope2LocationBased = fields.Tonnes(Figure.Scope2LocationBased.FieldOfTotals),
            Scope2MarketBased = fields.Tonnes(Figure.Scope2MarketBased.FieldOfTotals),
            Scope3 = fields.Tonnes(Figure.Scope3.FieldOfTotals),
            Outside = fields.Tonnes("outside"),
            BiogenicCo2 = fields.Number("biogenicCo2"),
            EnergyMWh = fields.Number(Figure.Energy.FieldOfTotals),
        };
        totals = WithGases(totals with { Scope3ByCategory = Categories(fields, totals) }, fields);
        foreach (Figure figure in new[] { Figure.Total, Figure.TotalMarketBased })
            CheckSum(fields, figure, totals);
        fields.End();
        return totals;
    }

    // They are the sums of what stands beside them: another figure has been written by hand, and so has null beside known parts.
    private static void CheckSum(JsonFields fields, Figure figure, InventoryTotals totals)
    {
        string member = figure.FieldOfTotals;
        decimal? written = fields.Number(member);
        Figure scope2 = figure == Figure.Total ? Figure.Scope2LocationBased : Figure.Scope2MarketBased;
        try
        {
            decimal? sum = totals.Of(figure);
            bool isRead = IsRead(fields, figure, written)
                && new[] { Figure.Scope1, scope2, Figure.Scope3 }.All(part => IsRead(fields, part, totals.Of(part)));
            if (isRead && written != sum)
                fields.Fault(member, InventoryJsonMessages.SumDiffers(written, sum));
        }
        catch (OverflowException)
        {
            fields.Fault(member, InventoryJsonMessages.SumTooLarge);
        }
    }

    // What is no number has its fault already.
    private static bool IsRead(JsonFields fields, Figure figure, decimal? read) =>
        read is not null || fields.IsNull(figure.FieldOfTotals);

    // They add up digit by digit: where they do not, one of them has been written by hand.
    private static void CheckParts(
        JsonFields fields, string member, Figure whole, decimal? written, IReadOnlyCollection<decimal> parts)
    {
        Ratio sum = parts.Select(Ratio.From).Aggregate(new Ratio(0, 1), (all, part) => all + part);
        if (written is { } known ? sum.Equals(Ratio.From(known)) : parts.Count == 0)
            return;

        try
        {
            fields.Fault(member, InventoryJsonMessages.PartsDiffer(sum.ToDecimal(), whole.FieldOfTotals, written));
        }
        catch (OverflowException)
        {
            fields.Fault(member, InventoryJsonMessages.SumTooLarge);
        }
    }

    private static ImmutableSortedDictionary<Scope3Category, Co2e> Categories(JsonFields fields, InventoryTotals totals)
    {
        const string Member = "scope3ByCategory";
        long faults = fields.Faults;
        ImmutableSortedDictionary<Scope3Category, Co2e>.Builder categories =
            ImmutableSortedDictionary.CreateBuilder<Scope3Category, Co2e>();
        if (fields.ObjectNeeded(Member) is not { } byCategory)
            return categories.ToImmutable();

        foreach ((string name, JsonPart value) in byCategory.Others())
        {
            bool isNumber = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
            if (!isNumber || number is < 1 or > Scope3Categories.Count || name[0] == '0')
                byCategory.Fault(name, ProjectMessages.NotACategory(name), value);
            else if (byCategory.NumberOf(name, value) is { } tonnes)
                categories.Add((Scope3Category)number, Co2e.FromTonnes(tonnes));
        }

        decimal? scope3 = totals.Of(Figure.Scope3);
        if (fields.Faults == faults && IsRead(fields, Figure.Scope3, scope3))
            CheckParts(fields, Member, Figure.Scope3, scope3, [.. categories.Values.Select(category => category.Tonnes)]);
        return categories.ToImmutable();
    }

    // A scope without a figure has no gases either: they are all null.
    private static InventoryTotals WithGases(InventoryTotals totals, JsonFields totalsFields)
    {
        if (totalsFields.ObjectNeeded("byGas") is not { } fields)
            return totals;

        GasTotals? scope1 = Gases(Figure.Scope1), scope2 = Gases(Figure.Scope2LocationBased), scope3 = Gases(Figure.Scope3);
        fields.End();
        return totals with
        {
            Scope1ByGas = totals.Scope1 is null ? null : scope1,
            Scope2LocationBasedByGas = totals.Scope2LocationBased is null ? null : scope2,
            Scope3ByGas = totals.Scope3 is null ? null : scope3,
        };

        GasTotals? Gases(Figure figure)
        {
            long faults = fields.Faults;
            GasTotals? gases = TotalsReader.Gases(fields, figure, !totalsFields.IsNull(figure.FieldOfTotals));
            decimal? total = totals.Of(figure);
            if (gases is not null && fields.Faults == faults && IsRead(totalsFields, figure, total))
                CheckParts(fields, figure.FieldOfTotals, figure, total, [.. TonnesOf(gases)]);
            return gases;
        }
    }

    private static IEnumerable<decimal> TonnesOf(GasTotals gases) =>
        new[] { gases.Co2, gases.Ch4, gases.N2o, gases.Hfcs, gases.Pfcs, gases.Sf6, gases.Nf3, gases.Other, gases.Unsplit }
            .Select(gas => gas?.Tonnes).OfType<decimal>();

    private static GasTotals? Gases(JsonFields fields, Figure figure, bool hasTotal)
    {
        if (fields.ObjectNeeded(figure.FieldOfTotals) is not { } gases)
            return null;

        var read = new GasTotals
        {
            Co2 = Gas("co2"),
            Ch4 = Gas("ch4"),
            N2o = Gas("n2o"),
            Hfcs = Gas("hfcs"),
            Pfcs = Gas("pfcs"),
            Sf6 = Gas("sf6"),
            Nf3 = Gas("nf3"),
            Other = Gas("other"),
            Unsplit = Gas("unsplit"),
        };
        gases.End();
        return read;

        Co2e? Gas(string name)
        {
            Co2e? tonnes = gases.Tonnes(name);
            if (tonnes is not null && !hasTotal)
                gases.Fault(name, InventoryJsonMessages.GasWithoutTotal(figure.FieldOfTotals));
            return tonnes;
        }
    }
}
