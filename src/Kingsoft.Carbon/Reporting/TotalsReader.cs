using System.Collections.Immutable;
using System.Globalization;
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
            Scope3ByCategory = Categories(fields),
            Outside = fields.Tonnes("outside"),
            BiogenicCo2 = fields.Number("biogenicCo2"),
            EnergyMWh = fields.Number(Figure.Energy.FieldOfTotals),
        };
        totals = WithGases(totals, fields.ObjectNeeded("byGas"));
        foreach (Figure figure in new[] { Figure.Total, Figure.TotalMarketBased })
            CheckSum(fields, figure, totals);
        fields.End();
        return totals;
    }

    // They are the sums of what stands beside them: another figure has been written by hand.
    private static void CheckSum(JsonFields fields, Figure figure, InventoryTotals totals)
    {
        decimal? sum = totals.Of(figure);
        if (fields.Number(figure.FieldOfTotals) is { } written && written != sum)
            fields.Fault(figure.FieldOfTotals, InventoryJsonMessages.SumDiffers(written, sum));
    }

    private static ImmutableSortedDictionary<Scope3Category, Co2e> Categories(JsonFields fields)
    {
        ImmutableSortedDictionary<Scope3Category, Co2e>.Builder categories =
            ImmutableSortedDictionary.CreateBuilder<Scope3Category, Co2e>();
        if (fields.ObjectNeeded("scope3ByCategory") is not { } byCategory)
            return categories.ToImmutable();

        foreach ((string name, JsonPart value) in byCategory.Others())
        {
            bool isNumber = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
            if (!isNumber || number is < 1 or > Scope3Categories.Count || name[0] == '0')
                byCategory.Fault(name, ProjectMessages.NotACategory(name), value);
            else if (byCategory.NumberOf(name, value) is { } tonnes && !categories.TryAdd((Scope3Category)number, Co2e.FromTonnes(tonnes)))
                byCategory.Fault(name, ProjectMessages.Twice(name), value);
        }

        return categories.ToImmutable();
    }

    // A scope without a figure has no gases either: they are all null.
    private static InventoryTotals WithGases(InventoryTotals totals, JsonFields? fields)
    {
        if (fields is null)
            return totals;

        GasTotals? scope1 = Gases(fields, Figure.Scope1), scope2 = Gases(fields, Figure.Scope2LocationBased);
        GasTotals? scope3 = Gases(fields, Figure.Scope3);
        fields.End();
        return totals with
        {
            Scope1ByGas = totals.Scope1 is null ? null : scope1,
            Scope2LocationBasedByGas = totals.Scope2LocationBased is null ? null : scope2,
            Scope3ByGas = totals.Scope3 is null ? null : scope3,
        };
    }

    private static GasTotals? Gases(JsonFields fields, Figure figure)
    {
        if (fields.ObjectNeeded(figure.FieldOfTotals) is not { } gases)
            return null;

        var totals = new GasTotals
        {
            Co2 = gases.Tonnes("co2"),
            Ch4 = gases.Tonnes("ch4"),
            N2o = gases.Tonnes("n2o"),
            Hfcs = gases.Tonnes("hfcs"),
            Pfcs = gases.Tonnes("pfcs"),
            Sf6 = gases.Tonnes("sf6"),
            Nf3 = gases.Tonnes("nf3"),
            Other = gases.Tonnes("other"),
            Unsplit = gases.Tonnes("unsplit"),
        };
        gases.End();
        return totals;
    }
}
