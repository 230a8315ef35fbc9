using System.Globalization;
using System.Numerics;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// The totals of an inventory are the sums of its lines, digit by digit: where they are not, one of them was written by hand.
/// </summary>
internal sealed class LinesOfTotals
{
    private static readonly string[] Categories =
        [.. Enumerable.Range(0, Scope3Categories.Count + 1).Select(number => $"scope3ByCategory.{InventoryJsonMessages.Whole(number)}")];

    // Of each number of decimals by itself: 96 bits of a decimal are left 31 bits of lines.
    private readonly Dictionary<string, Int128[]> _sums = new(StringComparer.Ordinal);

    private LinesOfTotals(IReadOnlyList<EmissionLine> lines, CancellationToken cancellation)
    {
        foreach (EmissionLine line in lines)
        {
            cancellation.ThrowIfCancellationRequested();
            Add(MemberOf(line.Scope), line.Co2e?.Tonnes);
            if (line.Scope == Scope.Scope2)
                Add(Figure.Scope2MarketBased.FieldOfTotals, line.Co2eMarketBased?.Tonnes);
            if (line.Scope3Category is { } category)
                Add(MemberOf(category), line.Co2e?.Tonnes);
            Add("biogenicCo2", line.BiogenicCo2Tonnes);
            Add(Figure.Energy.FieldOfTotals, line.EnergyMWh);
        }
    }

    /// <summary>Notes totals that the lines do not add up to.</summary>
    /// <param name="fields">The totals, as read.</param>
    /// <param name="totals">Their figures.</param>
    /// <param name="lines">The lines, of which nothing is at fault.</param>
    /// <param name="cancellation">Ends it.</param>
    public static void Check(JsonFields fields, InventoryTotals totals, IReadOnlyList<EmissionLine> lines, CancellationToken cancellation)
    {
        var sums = new LinesOfTotals(lines, cancellation);
        sums.Compare(fields, Figure.Scope1.FieldOfTotals, totals.Scope1?.Tonnes);
        // Of Scope 2 a sum of some of the rows is no total: it is null though lines have figures.
        if (totals.Scope2LocationBased is { } location)
            sums.Compare(fields, Figure.Scope2LocationBased.FieldOfTotals, location.Tonnes);
        if (totals.Scope2MarketBased is { } market)
            sums.Compare(fields, Figure.Scope2MarketBased.FieldOfTotals, market.Tonnes);
        sums.Compare(fields, Figure.Scope3.FieldOfTotals, totals.Scope3?.Tonnes);
        sums.Compare(fields, MemberOf(Scope.Outside), totals.Outside?.Tonnes);
        sums.Compare(fields, "biogenicCo2", totals.BiogenicCo2);
        sums.Compare(fields, Figure.Energy.FieldOfTotals, totals.EnergyMWh);
        foreach (Scope3Category category in Enum.GetValues<Scope3Category>())
        {
            decimal? written = totals.Scope3ByCategory.TryGetValue(category, out Co2e tonnes) ? tonnes.Tonnes : null;
            sums.Compare(fields, MemberOf(category), written);
        }
    }

    private static string MemberOf(Scope scope) => scope switch
    {
        Scope.Scope1 => Figure.Scope1.FieldOfTotals,
        Scope.Scope2 => Figure.Scope2LocationBased.FieldOfTotals,
        Scope.Scope3 => Figure.Scope3.FieldOfTotals,
        _ => "outside",
    };

    private static string MemberOf(Scope3Category category) => Categories[(int)category];

    private void Add(string member, decimal? figure)
    {
        if (figure is not { } known)
            return;
        if (!_sums.TryGetValue(member, out Int128[]? sums))
        {
            sums = new Int128[Exact.MostDecimals + 1];
            _sums.Add(member, sums);
        }

        sums[known.Scale] += Exact.Mantissa(known);
    }

    private void Compare(JsonFields fields, string member, decimal? written)
    {
        BigInteger? sum = _sums.TryGetValue(member, out Int128[]? sums)
            ? sums.Select(Units).Aggregate(BigInteger.Zero, (all, part) => all + part)
            : null;
        if (sum != (written is { } known ? Units(Exact.Mantissa(known), known.Scale) : null))
            fields.Fault(member, InventoryJsonMessages.LinesDiffer(written, Shown(sum)));
    }

    // Every decimal is a whole number of these.
    private static BigInteger Units(Int128 mantissa, int scale) =>
        mantissa * (BigInteger)Exact.PowerOfTen(Exact.MostDecimals - scale);

    private static string Shown(BigInteger? sum)
    {
        if (sum is not { } known)
            return "null";
        try
        {
            return Numbers.Format(Exact.ToDecimal(known, Exact.MostDecimals));
        }
        catch (OverflowException)
        {
            return $"{known.ToString(CultureInfo.InvariantCulture)}e-{Exact.MostDecimals}";
        }
    }
}
