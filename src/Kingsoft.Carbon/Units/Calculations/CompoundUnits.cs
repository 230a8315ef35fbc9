using System.Diagnostics.CodeAnalysis;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Reads products and quotients of units, such as <c>m2*yr</c> and <c>kWh/unit</c>.</summary>
internal static class CompoundUnits
{
    private const int LongestSymbol = 80;

    /// <summary>Finds a product of units, in which amounts may be given; false for a quotient, which is a rate.</summary>
    public static bool TryFind([NotNullWhen(true)] string? symbol, [NotNullWhen(true)] out Unit? unit)
    {
        unit = null;
        if (symbol is null || symbol.Length > LongestSymbol || !symbol.Contains('*', StringComparison.Ordinal))
            return false;
        if (symbol.Contains('/', StringComparison.Ordinal) || !TryRead(symbol, out UnitProduct? product, out _))
            return false;

        unit = product.Powers.IsProduct ? UnitOf(symbol, product) : null;
        return unit is not null;
    }

    /// <summary>Reads one unit, a product or a quotient.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out UnitProduct? product, [NotNullWhen(false)] out Message? fault)
    {
        product = null;
        fault = null;
        if (text.Length > LongestSymbol)
            fault = UnitMessages.Unknown(text, null);
        else if (IsUnclear(text))
            fault = CalculationMessages.UnitUnclear(text);
        if (fault is not null)
            return false;

        var read = new List<(Unit Unit, int Power)>();
        int power = 1, bracket = 0;
        for (int start = 0; start <= text.Length;)
        {
            if (start < text.Length && text[start] == '(' && bracket == 0)
            {
                bracket = power;
                power = 1;
                start++;
                continue;
            }

            int end = EndOfUnit(text, start);
            string symbol = text[start..end];
            if (!UnitTable.TryFind(symbol, out Unit? unit))
            {
                fault = Unit.UnknownMessage(symbol);
                return false;
            }

            int own = bracket < 0 ? -power : power;
            int at = read.FindIndex(factor => factor.Unit == unit);
            if (at < 0)
                read.Add((unit, own));
            else
                read[at] = (unit, read[at].Power + own);
            if (end < text.Length && text[end] == ')')
            {
                bracket = 0;
                end++;
            }

            if (end == text.Length && bracket == 0)
                break;
            if (end == text.Length)
            {
                fault = Unit.UnknownMessage(text);
                return false;
            }

            power = text[end] == '/' ? -1 : 1;
            start = end + 1;
        }

        product = UnitProduct.Of([.. read.Where(factor => factor.Power != 0)]);
        return true;
    }

    /// <summary>A product of units as the unit of an amount.</summary>
    public static Unit UnitOf(string symbol, UnitProduct product)
    {
        if (product.Powers.Dimension is not { } dimension)
            return new Unit(symbol, UnitDimension.Product, product.Size, null, product.Powers);
        return new Unit(symbol, dimension, product.Size / UnitPowers.BaseOf(dimension), product.Powers.Currencies.FirstOrDefault());
    }

    // A basis and a country belong to the unit: kWh(net), gal(US).
    private static int EndOfUnit(string text, int start)
    {
        int end = start;
        for (int open = 0; end < text.Length; end++)
        {
            if (text[end] == '(' && end > start)
                open++;
            else if (text[end] == ')' && open > 0)
                open--;
            else if (text[end] is '*' or '/' or ')')
                break;
        }

        return end;
    }

    // kWh/m2*yr: some read it as kWh by m2 and year, others as kWh times years by m2.
    private static bool IsUnclear(string text)
    {
        bool isDivided = false;
        int open = 0;
        foreach (char character in text)
        {
            open += character == '(' ? 1 : character == ')' ? -1 : 0;
            isDivided |= character == '/' && open == 0;
            if (character == '*' && open == 0 && isDivided)
                return true;
        }

        return false;
    }
}
