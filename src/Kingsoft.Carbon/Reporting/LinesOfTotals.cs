using System.Numerics;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>The totals of an inventory are the sums of its lines, digit by digit: where they are not, one of them was written by hand.</summary>
internal static class LinesOfTotals
{
    private const string Categories = "scope3ByCategory";

    // Of Scope 2 a sum of some of the rows is no total, and null though lines have figures.
    private static readonly (string Member, bool MayLack, Func<InventoryTotals, decimal?> Total, Func<EmissionLine, decimal?> Part)[] Sums =
    [
        (Figure.Scope1.FieldOfTotals, false, totals => totals.Scope1?.Tonnes, line => Of(line, Scope.Scope1)),
        (Figure.Scope2LocationBased.FieldOfTotals, true, totals => totals.Scope2LocationBased?.Tonnes, line => Of(line, Scope.Scope2)),
        (
            Figure.Scope2MarketBased.FieldOfTotals, true, totals => totals.Scope2MarketBased?.Tonnes,
            line => line.Scope == Scope.Scope2 ? line.Co2eMarketBased?.Tonnes : null
        ),
        (Figure.Scope3.FieldOfTotals, false, totals => totals.Scope3?.Tonnes, line => Of(line, Scope.Scope3)),
        ("outside", false, totals => totals.Outside?.Tonnes, line => Of(line, Scope.Outside)),
        ("biogenicCo2", false, totals => totals.BiogenicCo2, line => line.BiogenicCo2Tonnes),
        (Figure.Energy.FieldOfTotals, false, totals => totals.EnergyMWh, line => line.EnergyMWh),
    ];

    /// <summary>Notes totals that the lines do not add up to.</summary>
    /// <param name="fields">The totals, as read.</param>
    /// <param name="totals">Their figures.</param>
    /// <param name="lines">The lines, of which nothing is at fault.</param>
    public static void Check(JsonFields fields, InventoryTotals totals, IReadOnlyList<EmissionLine> lines)
    {
        foreach ((string member, bool mayLack, Func<InventoryTotals, decimal?> total, Func<EmissionLine, decimal?> part) in Sums)
        {
            decimal? written = total(totals);
            if (written is null && mayLack)
                continue;

            Compare(fields, member, written, SumOf(lines, part));
        }

        ILookup<Scope3Category?, EmissionLine> byCategory = lines.Where(line => line.Co2e is not null).ToLookup(line => line.Scope3Category);
        foreach (Scope3Category category in Enum.GetValues<Scope3Category>())
        {
            decimal? written = totals.Scope3ByCategory.TryGetValue(category, out Co2e tonnes) ? tonnes.Tonnes : null;
            string member = $"{Categories}.{(int)category}";
            Compare(fields, member, written, SumOf(byCategory[category], line => line.Co2e?.Tonnes));
        }
    }

    private static void Compare(JsonFields fields, string member, decimal? written, BigInteger? sum)
    {
        if (sum != (written is { } known ? Units(known) : null))
            fields.Fault(member, InventoryJsonMessages.LinesDiffer(written, OrTooLarge(sum)));
    }

    private static decimal? Of(EmissionLine line, Scope scope) => line.Scope == scope ? line.Co2e?.Tonnes : null;

    private static BigInteger? SumOf(IEnumerable<EmissionLine> lines, Func<EmissionLine, decimal?> part)
    {
        BigInteger? sum = null;
        foreach (EmissionLine line in lines)
        {
            if (part(line) is { } figure)
                sum = (sum ?? BigInteger.Zero) + Units(figure);
        }

        return sum;
    }

    // Every decimal is a whole number of these.
    private static BigInteger Units(decimal figure) =>
        Exact.Mantissa(figure) * (BigInteger)Exact.PowerOfTen(Exact.MostDecimals - figure.Scale);

    private static string OrTooLarge(BigInteger? sum)
    {
        if (sum is not { } known)
            return "null";
        try
        {
            return Numbers.Format(Exact.ToDecimal(known, Exact.MostDecimals));
        }
        catch (OverflowException)
        {
            return known.ToString(System.Globalization.CultureInfo.InvariantCulture) + "e-28";
        }
    }
}
