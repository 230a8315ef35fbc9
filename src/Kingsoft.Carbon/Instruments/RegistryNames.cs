using System.Collections.Immutable;
using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Instruments;

/// <summary>Which registries a text names, in whatever words: GECs, China GEC and 绿证 are one.</summary>
/// <remarks>Source: <c>emission-factors/vocabulary/registries.csv</c>.</remarks>
internal static class RegistryNames
{
    /// <summary>The registry of China's green electricity certificates.</summary>
    public const string GreenCertificates = "GEC";

    // The longest first: 国际绿证 is no 绿证.
    private static readonly Lazy<ImmutableArray<(string Name, string Registry)>> All = new(Load);

    /// <summary>The registries that a text names; none where it names none that is known.</summary>
    public static ImmutableArray<string> In(string? text)
    {
        if (text is null)
            return [];

        string left = Plain(text);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach ((string name, string registry) in All.Value)
        {
            string without = left.Replace(name, " ", StringComparison.Ordinal);
            if (without.Length != left.Length)
                found.Add(registry);
            left = without;
        }

        return [.. found];
    }

    // Words of letters and digits between spaces; each Chinese letter is one of its own, since no space stands between Chinese words.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(" ");
        foreach (char letter in text.Select(FullWidth.Plain))
        {
            if (char.IsAsciiLetterOrDigit(letter))
                plain.Append(char.ToUpperInvariant(letter));
            else if (char.IsLetterOrDigit(letter))
                plain.Append(plain[^1] == ' ' ? "" : " ").Append(letter).Append(' ');
            else if (plain[^1] != ' ')
                plain.Append(' ');
        }

        return plain.Append(plain[^1] == ' ' ? "" : " ").ToString();
    }

    private static ImmutableArray<(string, string)> Load()
    {
        var names = new List<(string Name, string Registry)>();
        using CsvTable table = BuiltInTable.Open("emission-factors/vocabulary/registries.csv", new CsvColumns(["name", "registry"], []));
        while (table.ReadRow())
        {
            string name = Plain(table.Text(0)!);
            names.Add((name, table.Text(1)!));
            if (char.IsAsciiLetterUpper(name[^2]))
                names.Add((name.TrimEnd() + "S ", table.Text(1)!));
        }

        return [.. names.OrderByDescending(each => each.Name.Length).ThenBy(each => each.Name, StringComparer.Ordinal)];
    }
}
