using System.Collections.Immutable;
using System.Globalization;

namespace Kingsoft.Carbon.Compare;

/// <summary>What a program makes of the ledger: tonnes of CO2e for each year and scope, and the rows it counted.</summary>
internal sealed record Answer(ImmutableSortedDictionary<string, decimal> Tonnes, long Rows)
{
    private const decimal RoundingOfARow = 1e-12m;

    /// <summary>The name of a total: <c>2024 scope 3</c>.</summary>
    public static string Key(string year, string scope) => $"{year} scope {scope}";

    /// <summary>
    /// Where this answer departs from another. A program that rounds each row to 10⁻¹² t may be off by as much for each of its rows from
    /// one that rounds nothing; where no row rounds, all digits have to agree.
    /// </summary>
    public IEnumerable<string> Differences(Answer other, bool rounding)
    {
        if (Rows != other.Rows)
            yield return Said($"{Rows} rows against {other.Rows}");
        decimal tolerance = rounding ? Rows * RoundingOfARow : 0m;
        foreach (string key in Tonnes.Keys.Union(other.Tonnes.Keys).Order(StringComparer.Ordinal))
        {
            if (!Tonnes.TryGetValue(key, out decimal mine) || !other.Tonnes.TryGetValue(key, out decimal others))
                yield return $"{key} is in one answer only";
            else if (Math.Abs(mine - others) > tolerance)
                yield return Said($"{key}: {mine} t against {others} t");
        }
    }

    private static string Said(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
