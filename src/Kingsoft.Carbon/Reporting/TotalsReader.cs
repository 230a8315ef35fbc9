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
        totals = WithGases(totals, fields);
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
            else if (byCategory.NumberOf(name, value) is { } tonnes)
                categories.Add((Scope3Category)number, Co2e.FromTonnes(tonnes));
        }

        return categories.ToImmutable();
    }

    // A scope without a figure has no gases either: they are all null.
    private static InventoryTotals WithGases(InventoryTotals totals, JsonFields totalsFields)
    {
        if (totalsFields.ObjectNeeded("byGas") is not { } fields)
            return totals;

        GasTotals? scope1 = Gases(fields, totalsFields, Figure.Scope1);
        GasTotals? scope2 = Gases(fields, totalsFields, Figure.Scope2LocationBased), scope3 = Gases(fields, totalsFields, Figure.Scope3);
        fields.End();
        return totals with
        {
            Scope1ByGas = totals.Scope1 is null ? null : scope1,
            Scope2LocationBasedByGas = totals.Scope2LocationBased is null ? null : scope2,
            Scope3ByGas = totals.Scope3 is null ? null : scope3,
        };
    }

    private static GasTotals? Gases(JsonFields fields, JsonFields totals, Figure figure)
    {
        if (fields.ObjectNeeded(figure.FieldOfTotals) is not { } gases)
            return null;

        bool hasTotal = !totals.IsNull(figure.FieldOfTotals);
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
