using System.Collections.Immutable;
using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// The codes of the vocabulary as a reader of a wrong one looks for them: by their first part, and by every spelling that can mean one
/// thing only.
/// </summary>
internal sealed class ActivityIndex
{
    private const string Refrigerant = "refrigerant";

    // Names of single substances carry the number that the bare R- has too: HFC-134a is R-134a. Ethers (HFE) and halons are numbered
    // otherwise.
    private static readonly string[] NumberedFamilies = ["hcfo", "hcfc", "hfo", "hfc", "cfc", "pfc"];

    private static readonly string[] NamesOfRefrigerants = ["refrigerant", "freon", "r", "f"];

    private static readonly Lazy<ActivityIndex> LazyBuiltIn = new(() => new ActivityIndex());

    private readonly Dictionary<string, List<string>> _bySpelling = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _byRefrigerantNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string[]>> _byFirstPart = new(StringComparer.Ordinal);
    private readonly HashSet<string> _codes = new(StringComparer.Ordinal);

    private ActivityIndex()
    {
        using CsvTable table = BuiltInTable.Open(
            "emission-factors/vocabulary/activities.csv", new CsvColumns(["activity", "name"], ["name_zh", "synonyms"]));
        while (table.ReadRow())
        {
            string code = table.Text(0)!;
            _codes.Add(code);
            Add(_byFirstPart, FirstPart(code), code.Split('.'));
            Add(_bySpelling, Squeezed(code), code);
            string words = $"{table.Text(1)}|{table.Text(2)}|{table.Text(3)}";
            foreach (string word in words.Split(['|', ';'], StringSplitOptions.RemoveEmptyEntries))
                AddSpelling(code, word);
            AddNumber(code);
        }

        foreach ((string phrase, ImmutableArray<string> activities) in EverydayWords.Phrases)
        {
            foreach (string code in activities)
            {
                Add(_bySpelling, Squeezed(phrase), code);
                Named.Add(code);
            }
        }
    }

    public static ActivityIndex BuiltIn => LazyBuiltIn.Value;

    /// <summary>The codes, or beginnings of codes, that everyday words stand for.</summary>
    public HashSet<string> Named { get; } = new(StringComparer.Ordinal);

    /// <summary>The parts of every code that begins alike, in ordinal order of the codes.</summary>
    public IReadOnlyList<string[]> Below(string firstPart) => _byFirstPart.TryGetValue(firstPart, out List<string[]>? codes) ? codes : [];

    public IEnumerable<string> FirstParts => _byFirstPart.Keys;

    public bool Contains(string code) => _codes.Contains(code);

    /// <summary>The codes of a spelling that differs by its case, its dots, hyphens and blanks only, or is a synonym.</summary>
    public IReadOnlyList<string> Spelled(string text)
    {
        string squeezed = Squeezed(text);
        if (squeezed.Length == 0)
            return [];

        string first = FirstPart(text.ToLowerInvariant());
        if (first == Refrigerant && squeezed.Length > first.Length && Refrigerants(squeezed[first.Length..]) is { Count: > 0 } numbered)
            return numbered;
        if (_bySpelling.TryGetValue(squeezed, out List<string>? codes))
            return codes;

        // The rest of the code is a synonym within its first part: water.tap-water.
        return squeezed.Length > first.Length
            && squeezed.StartsWith(first, StringComparison.Ordinal)
            && _bySpelling.TryGetValue(squeezed[first.Length..], out List<string>? within)
            ? [.. within.Where(code => FirstPart(code) == first)]
            : [];
    }

    public static string FirstPart(string code) => code.IndexOf('.', StringComparison.Ordinal) is > 0 and int dot ? code[..dot] : code;

    /// <summary>The substance of a number, R-22 or 22; where the number is one of several blends or isomers, all of them.</summary>
    private List<string> Refrigerants(string squeezed)
    {
        string number = squeezed;
        if (number.Length == 0)
            return [];

        foreach (string name in NamesOfRefrigerants)
        {
            if (number.Length > name.Length && number.StartsWith(name, StringComparison.Ordinal) && char.IsAsciiDigit(number[name.Length]))
                number = number[name.Length..];
        }

        List<string> found = [.. _byRefrigerantNumber.GetValueOrDefault(number, [])];
        if (found.Count == 0 && _bySpelling.TryGetValue(squeezed, out List<string>? named))
            found.AddRange(named.Where(code => FirstPart(code) == Refrigerant));
        if (char.IsAsciiDigit(number[^1]) || found.Count == 0)
        {
            found.AddRange(_byRefrigerantNumber
                .Where(pair => pair.Key.StartsWith(number, StringComparison.Ordinal) && pair.Key.Length > number.Length)
                .Where(pair => pair.Key.AsSpan(number.Length).IndexOfAnyExceptInRange('a', 'z') < 0)
                .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                .SelectMany(pair => pair.Value));
        }

        return found;
    }

    private void AddSpelling(string code, string word)
    {
        string squeezed = Squeezed(word);
        Add(_bySpelling, squeezed, code);
        if (squeezed.Length > 1 && squeezed[0] == 'r' && char.IsAsciiDigit(squeezed[1]) && IsWholeRefrigerant(code))
            Add(_byRefrigerantNumber, squeezed[1..], code);
    }

    private void AddNumber(string code)
    {
        if (!IsWholeRefrigerant(code))
            return;

        string rest = Squeezed(code)[Refrigerant.Length..];
        foreach (string family in NumberedFamilies)
        {
            if (rest.StartsWith(family, StringComparison.Ordinal) && rest.Length > family.Length && char.IsAsciiDigit(rest[family.Length]))
                Add(_byRefrigerantNumber, rest[family.Length..], code);
        }

        if (rest.Length > 1 && rest[0] == 'r' && char.IsAsciiDigit(rest[1]))
            Add(_byRefrigerantNumber, rest[1..], code);
    }

    // The Kyoto part of a blend has the name of the whole among its synonyms.
    private static bool IsWholeRefrigerant(string code) => FirstPart(code) == Refrigerant && code.Count(c => c == '.') == 1;

    private static void Add<T>(Dictionary<string, List<T>> lists, string key, T value)
    {
        if (!lists.TryGetValue(key, out List<T>? list))
            lists.Add(key, list = []);
        if (!list.Contains(value))
            list.Add(value);
    }

    // R-1234ze(E) and r1234ze-e are one spelling; Chinese stays as it is.
    private static string Squeezed(string text)
    {
        var squeezed = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
                squeezed.Append(char.ToLowerInvariant(c));
        }

        return squeezed.ToString();
    }
}
