using System.Collections.Immutable;

namespace Kingsoft.Carbon;

/// <summary>
/// The codes that somebody may have meant by one that is not known. Never by spelling alone where a digit or a letter means another thing:
/// synonyms first, then what lies below a code, then a slip of the keys within a word of letters.
/// </summary>
internal static class ActivitySuggestions
{
    private const string Refrigerant = "refrigerant";

    // A code of several words that each stand for several others means nothing definite.
    private const int MostMeanings = 12;

    // Where these stand in a code, the figure is another one of the same thing.
    private static readonly string[] OtherFigures = ["ch4-n2o", "with-rf", "life-cycle", "non-baseload", "electricity-losses"];

    private static readonly string[] FirstPartsOfEverydayWords = ["travel", "fuel"];

    /// <summary>Codes that mean the same as what was written, in the order of likelihood.</summary>
    /// <param name="text">What was written, a code or not.</param>
    /// <param name="isKnown">Whether a code may be suggested.</param>
    public static ImmutableArray<string> SameThing(string text, Func<string, bool> isKnown) => [.. ActivityIndex.BuiltIn.Spelled(text)
        .Where(code => code != text)
        .SelectMany(code => isKnown(code) ? [code] : Below(code, isKnown))
        .Distinct(StringComparer.Ordinal)];

    /// <summary>The code meant by a text with other letters or signs than a code has (R134a); null where it is not one code.</summary>
    public static string? InOtherLetters(string? text) =>
        text is not null && SameThing(text, ActivityIndex.BuiltIn.Contains) is [string only] ? only : null;

    /// <summary>The codes of a word that a few activities have (柴油); none where it is no such word.</summary>
    /// <param name="text">What was written.</param>
    /// <param name="most">So many are a few: which of many is meant, nobody can tell.</param>
    public static ImmutableArray<string> OfWord(string? text, int most)
    {
        if (text is null || text.Contains('.', StringComparison.Ordinal))
            return [];

        ImmutableArray<string> same = SameThing(text, ActivityIndex.BuiltIn.Contains);
        return same.Length < 2 || same.Length > most ? [] : [.. same.Order(StringComparer.Ordinal)];
    }

    /// <summary>The codes that may be meant, best first; empty where only a search by words can tell.</summary>
    /// <param name="text">A code that is not known.</param>
    /// <param name="known">The codes that may be suggested.</param>
    public static ImmutableArray<string> Of(string text, IReadOnlySet<string> known)
    {
        ImmutableArray<string> all = OfAnyFigure(text, known);
        ImmutableArray<string> asked = [.. all.Where(code => !IsOtherFigure(code, text))];
        return asked.IsEmpty ? all : asked;
    }

    private static ImmutableArray<string> OfAnyFigure(string text, IReadOnlySet<string> known)
    {
        ImmutableArray<string> same = Ordered(SameThing(text, known.Contains), known);
        string[] parts = text.Split('.');
        IReadOnlyList<string[]> codes = Codes(parts, known);
        if (codes.Count == 0)
        {
            parts = WithKnownFirstPart(parts);
            codes = Codes(parts, known);
        }

        if (same.IsEmpty && InAnotherOrder(text.Split('.'), known) is { IsEmpty: false } turned)
            return turned;

        // The number of a refrigerant is its name: what is near by its digits is another substance.
        if (codes.Count == 0 || (parts[0] == Refrigerant && parts.Length > 1))
            return same;

        ImmutableArray<string> meant = Ordered(Joined(WithMeaning(parts, codes)), known);
        return !same.IsEmpty || !meant.IsEmpty ? [.. same.Concat(meant).Distinct(StringComparer.Ordinal)]
            : WithoutSlips(parts, codes) is { IsEmpty: false } slips ? Ordered(Joined(slips), known)
            : Ordered(Joined(BelowItsBeginning(parts, codes)), known);
    }

    // electricity.losses is losses.electricity.
    private static ImmutableArray<string> InAnotherOrder(string[] parts, IReadOnlySet<string> known)
    {
        string[] ordered = [.. parts.Order(StringComparer.Ordinal)];
        return [.. parts
            .SelectMany(ActivityIndex.BuiltIn.Below)
            .Where(code => code.Order(StringComparer.Ordinal).SequenceEqual(ordered))
            .Select(code => string.Join('.', code))
            .Where(known.Contains)
            .Distinct(StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Joined(IEnumerable<string[]> codes) => codes.Select(code => string.Join('.', code));

    private static IEnumerable<string> Below(string code, Func<string, bool> isKnown) => ActivityIndex.BuiltIn
        .Below(ActivityIndex.FirstPart(code))
        .Select(parts => string.Join('.', parts))
        .Where(other => ActivityCode.IsWithin(other, code) && isKnown(other));

    // A flight is travel by air, gasoline is a fuel, and one may slip on the keys here as well.
    private static string[] WithKnownFirstPart(string[] parts)
    {
        if (KeySlips.Mended(parts[0], ActivityIndex.BuiltIn.FirstParts) is { } mended)
            return [mended, .. parts[1..]];
        if (!EverydayWords.PartsOfCodes.TryGetValue(parts[0], out ImmutableArray<string> meant))
            return parts;

        string part = meant[0].Split('.')[0];
        string? first = FirstPartsOfEverydayWords.FirstOrDefault(
            first => ActivityIndex.BuiltIn.Below(first).Any(code => code.Length > 1 && code[1] == part));
        return first is null ? parts : [first, .. parts];
    }

    private static IReadOnlyList<string[]> Codes(string[] parts, IReadOnlySet<string> known) =>
        [.. ActivityIndex.BuiltIn.Below(parts[0])
            .Concat(known.Where(code => ActivityCode.IsWithin(code, parts[0])).Select(code => code.Split('.')))
            .Where(code => known.Contains(string.Join('.', code)))
            .DistinctBy(code => string.Join('.', code), StringComparer.Ordinal)];

    // Each part as it is, or as what it stands for; a part of a code may stand between them: travel.car.petrol, travel.car.average.petrol.
    private static ImmutableArray<string[]> WithMeaning(string[] parts, IReadOnlyList<string[]> codes)
    {
        HashSet<string> words = [.. codes.SelectMany(code => code)];
        var choices = new List<string[]> { Array.Empty<string>() };
        foreach (string part in parts)
        {
            IEnumerable<string> meant = words.Contains(part) ? [part] : EverydayWords.PartsOfCodes.GetValueOrDefault(part, []).Append(part);
            choices = [.. choices.SelectMany(choice => meant.Select(word => choice.Concat(word.Split('.')).ToArray())).Take(MostMeanings)];
        }

        ImmutableArray<string[]> exact = [.. codes.Where(code => choices.Any(code.SequenceEqual))];
        if (!exact.IsEmpty)
            return exact;

        ImmutableArray<string[]> whole = [.. choices.SelectMany(choice => codes.Where(code => Holds(code, choice, SameWord)))];
        return !whole.IsEmpty ? whole : [.. choices.SelectMany(
            choice => codes.Where(code => Holds(code, choice, (part, wanted) => IsAmongWords(code[0], part, wanted))))];
    }

    private static ImmutableArray<string[]> WithoutSlips(string[] parts, IReadOnlyList<string[]> codes)
    {
        HashSet<string> words = [.. codes.SelectMany(code => code).SelectMany(part => part.Split('-'))];
        var mended = new List<string>();
        foreach (string part in parts)
        {
            string[] pieces = [.. part.Split('-').Select(word => words.Contains(word) ? word : KeySlips.Mended(word, words) ?? word)];
            mended.Add(string.Join('-', pieces));
        }

        return mended.SequenceEqual(parts) ? [] : WithMeaning([.. mended], codes);
    }

    // Of fuel.diesel.tractor the beginning is known: what there is below it.
    private static ImmutableArray<string[]> BelowItsBeginning(string[] parts, IReadOnlyList<string[]> codes)
    {
        for (int length = parts.Length - 1; length >= 2; length--)
        {
            if (WithMeaning(parts[..length], codes) is { IsEmpty: false } below)
                return below;
        }

        return [];
    }

    private static bool Holds(string[] code, string[] wanted, Func<string, string, bool> isMeant)
    {
        int at = 0;
        foreach (string part in code)
        {
            if (at < wanted.Length && isMeant(part, wanted[at]))
                at++;
        }

        return at == wanted.Length && code[0] == wanted[0];
    }

    private static bool SameWord(string part, string wanted) => part == wanted;

    private static bool IsAmongWords(string first, string part, string wanted)
    {
        if (!part.Contains(wanted.Split('-')[0], StringComparison.Ordinal))
            return false;

        string[] words = part.Split('-');
        string[] named = wanted.Split('-');
        return named.All(word => words.Contains(word) || words.Contains($"{word}s")) && CodeQualifiers.IsSameThing(first, words, named);
    }

    /// <summary>Whether a code is of another figure than was asked: of CH4 and N2O alone, of a life cycle, of avoided emissions.</summary>
    public static bool IsOtherFigure(string code, string text) =>
        code.Split('.').Skip(1).Any(part => OtherFigures.Contains(part) && !text.Contains(part, StringComparison.Ordinal));

    private static ImmutableArray<string> Ordered(IEnumerable<string> codes, IReadOnlySet<string> known) => [.. codes
        .Where(known.Contains)
        .OrderBy(code => ActivityIndex.BuiltIn.Named.Contains(code) ? 0 : 1)
        .ThenBy(code => ActivityCode.IsOfAverage(code) ? 0 : 1)
        .ThenBy(code => code.EndsWith("average", StringComparison.Ordinal) ? 0 : 1)
        .ThenBy(code => code.Count(c => c == '.'))
        .Distinct(StringComparer.Ordinal)];
}
