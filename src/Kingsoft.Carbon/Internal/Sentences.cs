using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;

namespace Kingsoft.Carbon.Internal;

/// <summary>
/// The sentences of a language by their code, from the data files of that language; <c>{0}</c> stands for the first argument.
/// </summary>
internal sealed class Sentences
{
    private const string Folder = "texts/";
    private const int RoomForTexts = 3_000;

    // Where a term comes from is for those who read the file.
    private static readonly CsvColumns Columns = new(["code", "text"], ["source"]);
    private static readonly Lazy<Sentences> LazyEnglish = new(() => new Sentences("en", ", ", "; "));
    private static readonly Lazy<Sentences> LazyChinese = new(() => new Sentences("zh", "、", "；"));

    private readonly Dictionary<string, string> _texts = new(RoomForTexts, StringComparer.Ordinal);
    private readonly string _betweenWords, _betweenClauses;

    private Sentences(string language, string betweenWords, string betweenClauses)
    {
        (_betweenWords, _betweenClauses) = (betweenWords, betweenClauses);
        Assembly assembly = typeof(Sentences).Assembly;
        string start = $"{Folder}{language}/";
        foreach (string name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(start, StringComparison.Ordinal)))
        {
            using CsvTable table = CsvTable.Open(assembly.GetManifestResourceStream(name)!, Columns, Fail)!;
            while (table.ReadRow())
                _texts.Add(table.Text(0)!, table.Text(1)!);
        }
    }

    public static Sentences English => LazyEnglish.Value;

    public static Sentences Chinese => LazyChinese.Value;

    /// <summary>The codes that have a sentence.</summary>
    public ImmutableArray<string> Codes => [.. _texts.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Whether a sentence has the code.</summary>
    public bool Has(string code) => _texts.ContainsKey(code);

    /// <summary>The sentence of a message, with its arguments.</summary>
    /// <exception cref="KeyNotFoundException">No sentence has the code.</exception>
    public string Of(Message message) =>
        string.Format(CultureInfo.InvariantCulture, TextOf(message.Code), [.. message.Arguments.Select(Shown)]);

    /// <summary>A text with places for the arguments of a message, with the arguments in them.</summary>
    public static string Filled(string text, Message message) =>
        string.Format(CultureInfo.InvariantCulture, text, [.. message.Arguments.Select(Text)]);

    /// <summary>The sentence with its places for arguments.</summary>
    /// <exception cref="KeyNotFoundException">No sentence has the code.</exception>
    public string TextOf(string code) => _texts[code];

    /// <summary>The items of a list, with what stands between items in the language.</summary>
    public string Joined(MessageList list) => string.Join(list.IsOfClauses ? _betweenClauses : _betweenWords, list.Items.Select(Shown));

    // What is said within a sentence is said in its language.
    private string Shown(object? argument) => argument switch
    {
        Message message => Of(message),
        Said { Message: { } message } => Of(message),
        MessageList list => Joined(list),
        _ => Text(argument),
    };

    /// <summary>An argument as sentences show it, whatever the culture.</summary>
    public static string Text(object? argument) => argument switch
    {
        decimal number => Numbers.Format(number),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => argument?.ToString() ?? "",
    };

    // There are no sentences yet to say it in.
    private static void Fail(long line, string column, Message message) => throw new InvalidDataException(
        $"the data file of sentences is broken on line {line.ToString(CultureInfo.InvariantCulture)}: {column}: {message.Code}");
}
