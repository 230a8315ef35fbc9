using System.Collections.Frozen;
using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// What is said of a text that is no unit. A unit is named only where the text is another spelling of that very unit: a letter more or less
/// is a thousandfold in symbols such as kL and L, and power is no energy in kW and kWh.
/// </summary>
internal static class UnitSuggestion
{
    // Words of this length are written out, and a slip of one letter leaves them what they are.
    private const int WordLength = 6;

    private static readonly FrozenDictionary<string, ImmutableArray<KeyValuePair<string, Unit>>> Folded = UnitTable.Spellings
        .Where(spelling => spelling.Value.Dimension != UnitDimension.Money)
        .GroupBy(spelling => Fold(spelling.Key), StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);

    private static readonly FrozenSet<string> TimesOfRates =
        new[]
        {
            "yr", "year", "y", "a", "annum", "quarter", "month", "mo", "week", "d", "day", "h", "hr", "hour", "min", "s",
            "年", "月", "天", "日", "小时",
        }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static Message Message(string symbol)
    {
        string plain = Plain(symbol);
        if (OddCharacters.InWord(symbol) is { } odd)
            return UnitMessages.WithOddCharacter(
                symbol, odd, UnitTable.TryFind(OddCharacters.Mended(symbol), out Unit? without) ? without : null);

        return UnclearUnits.Find(plain, symbol)
            ?? (UnitTable.TryFind(plain, out Unit? known) ? OfKnown(symbol, known) : null)
            ?? OfMoney(symbol, plain)
            ?? OfFold(symbol, plain)
            ?? OfPlural(symbol, plain)
            ?? OfQuotient(symbol, plain)
            ?? OfWord(symbol, plain)
            ?? UnitMessages.Unknown(symbol, null);
    }

    /// <summary>A spelling without what people leave out or add: capitals, spaces, points, hyphens, brackets.</summary>
    public static string Fold(string text) =>
        string.Concat(text.Where(letter => letter is not (' ' or '.' or '-' or '·' or '_' or '(' or ')'))).ToLowerInvariant();

    // Full-width letters, outer spaces, the point of an abbreviation.
    private static string Plain(string symbol) =>
        string.Concat(symbol.Select(FullWidth.Plain)).Trim().TrimEnd('.');

    private static Message? OfFold(string symbol, string plain)
    {
        string folded = Fold(plain);
        if (folded.Length < 2)
            return null;
        if (!Folded.TryGetValue(folded, out ImmutableArray<KeyValuePair<string, Unit>> spellings))
            return UnclearUnits.FindFolded(folded, symbol);

        Unit[] units = [.. spellings.Select(spelling => spelling.Value).Distinct().OrderBy(unit => unit.Symbol, StringComparer.Ordinal)];
        if (units.Length > 2 || !units.All(units[0].IsConvertibleTo))
            return null;
        if (units.Length == 2)
            return UnitMessages.OfSeveral(symbol, [.. units.Select(SizeOf)]);
        return spellings.All(spelling => IsOtherMagnitude(plain, spelling.Key)) ? null : Near(symbol, units[0]);
    }

    private static Message SizeOf(Unit unit) => UnitMessages.Size(unit, new Quantity(1m, unit).To(Familiar(unit)));

    // Sizes are told in a unit that people know: a millilitre in litres, a petajoule in kilowatt-hours.
    private static Unit Familiar(Unit unit) => unit.Dimension switch
    {
        UnitDimension.Energy => Unit.KilowattHour,
        UnitDimension.NetEnergy => Unit.Parse("kWh(net)"),
        UnitDimension.GrossEnergy => Unit.Parse("kWh(gross)"),
        UnitDimension.Mass => Unit.Kilogram,
        UnitDimension.Volume => Unit.Litre,
        UnitDimension.NormalVolume => Unit.NormalCubicMetre,
        UnitDimension.Distance => Unit.Kilometre,
        UnitDimension.PassengerDistance => Unit.Parse("pkm"),
        UnitDimension.VehicleDistance => Unit.Parse("vkm"),
        UnitDimension.FreightDistance => Unit.Parse("tkm"),
        UnitDimension.Area => Unit.Parse("m2"),
        UnitDimension.Emissions => Unit.KilogramCo2e,
        UnitDimension.Power => Unit.Parse("kW"),
        UnitDimension.Data => Unit.Parse("GB"),
        _ => unit,
    };

    // 'm' is a thousandth and 'M' a million, but not in words.
    private static bool IsOtherMagnitude(string text, string spelling) =>
        (text[0], spelling[0]) is ('m', 'M') or ('M', 'm') && !(spelling.Length >= 4 && spelling.All(char.IsAsciiLetterLower));

    // Million USD: 'm' and 'M' are told apart in symbols, and not in words.
    private static Message? OfMoney(string symbol, string plain)
    {
        string[] words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string spelled = string.Join(' ', words.Select(word => word.Length == 3 ? word.ToUpperInvariant() : word.ToLowerInvariant()));
        return words.Length == 2 && UnitTable.TryFind(spelled, out Unit? unit) && unit.Dimension == UnitDimension.Money
            ? Near(symbol, unit)
            : null;
    }

    private static Message? OfPlural(string symbol, string plain)
    {
        int basis = plain.IndexOf('(', StringComparison.Ordinal);
        string name = basis < 0 ? plain : plain[..basis];
        return name.Length > 2 && name[^1] is 's' or 'S' ? OfSingular(symbol, name[..^1] + plain[name.Length..]) : null;
    }

    private static Message? OfSingular(string symbol, string singular) =>
        UnclearUnits.Find(singular, symbol) ?? OfFold(symbol, singular);

    private static Message? OfQuotient(string symbol, string plain)
    {
        int at = plain.IndexOf('/', StringComparison.Ordinal);
        if (at < 0 || !UnitTable.TryFind(plain[..at].Trim(), out Unit? unit))
            return null;
        return TimesOfRates.Contains(plain[(at + 1)..].Trim()) ? UnitMessages.Rate(symbol, unit) : UnitMessages.Quotient(symbol, unit);
    }

    private static Message? OfWord(string symbol, string plain)
    {
        string word = Fold(plain);
        if (word.Length < WordLength || !word.All(char.IsAsciiLetter))
            return null;
        ImmutableArray<Unit> near =
            [.. Folded.Where(known => known.Key.Length >= WordLength && IsOneSlip(word, known.Key))
                .SelectMany(known => known.Value.Select(spelling => spelling.Value))
                .Distinct()];
        return near.Length == 1 ? Near(symbol, near[0]) : null;
    }

    // One letter more, less or other; not the first, and no prefix such as deci- and deca-.
    private static bool IsOneSlip(string a, string b) =>
        Math.Abs(a.Length - b.Length) <= 1 && a[0] == b[0] && SpellingDistance.Of(a, b, limit: 1) <= 1;

    private static Message OfKnown(string symbol, Unit unit) =>
        MoneyTwins.Find(unit) is { } twin ? UnitMessages.MoneyOrUnit(symbol, unit, twin) : Near(symbol, unit);

    private static Message Near(string symbol, Unit unit) => UnitMessages.Unknown(symbol, NumberMessages.Near(unit.Symbol));
}
