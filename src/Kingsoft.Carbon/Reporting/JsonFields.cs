using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Kingsoft.Carbon.Internal;
using Kingsoft.Carbon.Projects;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// The members of an object of a JSON document, each read as what it should be; what it is not is noted with its line and its path. Every
/// member is there, may be null where there is no such thing, and no other is.
/// </summary>
internal sealed class JsonFields(JsonPart json, string path, string file, DataIssues issues)
{
    private const int MostOnTheStack = 128;

    private readonly bool[] _taken = new bool[json.Members.Count];
    private List<string>? _missing;
    private string? _path;
    private int? _item;
    private JsonFields? _owner;
    private int _next;

    public string File => file;

    public long Line => json.Line;

    public string Path => _path ??= _owner is not null ? _owner.PathOf(path) : _item is { } at ? ItemOf(path, at) : path;

    /// <summary>How many faults the document has as far as it was read.</summary>
    public long Faults => issues.Total;

    /// <summary>An item of a list, whose path is written only where it is said.</summary>
    public static JsonFields OfItem(JsonPart json, string list, int at, string file, DataIssues issues) =>
        new(json, list, file, issues) { _item = at };

    public static string ItemOf(string list, int at) => string.Create(CultureInfo.InvariantCulture, $"{list}[{at}]");

    public void Fault(string member, Message message, JsonPart? at = null)
    {
        JsonPart? value = at ?? Find(member);
        issues.Add(new SourceLocation(file, (value ?? json).Line), PathOf(member), message, field: value?.Text);
    }

    public bool IsNull(string member) => Find(member)?.IsNull == true;

    public bool Has(string member) => Find(member) is not null;

    /// <summary>
    /// The members that nobody asked for, in their order: they are asked for now. One that stands twice is noted, and given once.
    /// </summary>
    public IEnumerable<(string Name, JsonPart Value)> Others(Func<string, bool>? isWanted = null)
    {
        HashSet<string>? names = null;
        for (int i = 0; i < _taken.Length; i++)
        {
            (string name, JsonPart value) = json.Members[i];
            if (_taken[i] || isWanted?.Invoke(name) == false)
                continue;
            names ??= [.. Taken.Where(taken => isWanted?.Invoke(taken) != false)];
            _taken[i] = true;
            if (names.Add(name))
                yield return (name, value);
            else
                Fault(name, ProjectMessages.Twice(name), value);
        }
    }

    /// <summary>Notes members that are not known here, and such as stand twice.</summary>
    public void End(params string[] known)
    {
        if (Array.TrueForAll(_taken, isTaken => isTaken))
            return;

        string[] accepted = [.. Taken, .. _missing ?? [], .. known];
        for (int i = 0; i < _taken.Length; i++)
        {
            if (_taken[i])
                continue;
            (string name, JsonPart value) = json.Members[i];
            Fault(name, accepted.Contains(name) ? ProjectMessages.Twice(name) : ProjectMessages.Unknown(name, accepted), value);
        }
    }

    /// <summary>A member; null with a fault where it is not there, and null where it is null.</summary>
    public JsonPart? Take(string member)
    {
        if (Index(member) is not { } at)
        {
            (_missing ??= []).Add(member);
            Fault(member, ProjectMessages.Missing);
            return null;
        }

        _taken[at] = true;
        _next = at + 1;
        JsonPart value = json.Members[at].Value;
        return value.IsNull ? null : value;
    }

    public string? Text(string member) => Take(member) is { } value ? TextOf(member, value) : null;

    public string Words(string member) => Required(member) is { } value ? TextOf(member, value) ?? "" : "";

    public ImmutableArray<string> Texts(string member) =>
        Items(member) is { Count: > 0 } items
            ? [.. items.Select((item, at) => TextOf($"{member}[{at}]", item)).OfType<string>()]
            : [];

    public ImmutableArray<string?> TextsOrNull(string member) =>
        [.. Items(member).Select((item, at) => item.IsNull ? null : TextOf($"{member}[{at}]", item))];

    public decimal? Number(string member) => Take(member) is { } value ? NumberOf(member, value) : null;

    /// <summary>A figure in tonnes of CO2e.</summary>
    public Co2e? Tonnes(string member) => Co2e.OfTonnes(Number(member));

    public decimal? NumberOf(string member, JsonPart value)
    {
        if (value.Kind == JsonTokenType.Number && IsAmount(value.Text!, out decimal number))
            return number;
        Fault(
            member,
            value.Kind == JsonTokenType.String ? ProjectMessages.TextForNumber(value.Text) : ProjectMessages.NotANumber(value.Text), value);
        return null;
    }

    public decimal Amount(string member) => Required(member) is { } value ? NumberOf(member, value) ?? 0m : 0m;

    public int? Whole(string member, int low = 0, int high = int.MaxValue) => (int?)WholeOf(member, Take(member), low, high);

    public long Count(string member) => WholeOf(member, Required(member), 0, long.MaxValue) ?? 0;

    public int WholeNumber(string member, int low, int high) => NeededWhole(member, low, high) ?? low;

    /// <summary>A whole number that there has to be; null, with a fault, where there is none.</summary>
    public int? NeededWhole(string member, int low, int high) => (int?)WholeOf(member, Required(member), low, high);

    public bool Flag(string member)
    {
        if (Required(member) is not { } value)
            return false;
        if (value.Kind is not (JsonTokenType.True or JsonTokenType.False))
            Fault(member, ProjectMessages.NotTrueOrFalse, value);
        return value.Kind == JsonTokenType.True;
    }

    public TEnum? Word<TEnum>(string member, Words<TEnum> words)
        where TEnum : struct, Enum => Text(member) is { } text ? WordOf(member, text, words) : null;

    /// <summary>A word that there has to be.</summary>
    public TEnum OneOf<TEnum>(string member, Words<TEnum> words)
        where TEnum : struct, Enum => Required(member) is { } value && TextOf(member, value) is { } text
            ? WordOf(member, text, words) ?? default
            : default;

    public TEnum? WordOf<TEnum>(string member, string text, Words<TEnum> words)
        where TEnum : struct, Enum
    {
        if (words.TryParse(text, out TEnum value))
            return value;
        Fault(member, ProjectMessages.NotAccepted(text, words.All));
        return null;
    }

    public static Message NotAPeriod(string text) =>
        ReportingPeriod.TryRead(text, out _, out Message? fault) ? WordMessages.NotAPeriod(text) : fault;

    /// <summary>A value that there has to be; the default, with a fault, where there is none.</summary>
    public T? Parsed<T>(string member, Func<string, Message> fault)
        where T : IParsable<T> => Required(member) is { } value && TextOf(member, value) is { } text
            ? ParsedOf<T>(member, text, fault)
            : default;

    public T? ParsedOrNull<T>(string member, Func<string, Message> fault)
        where T : class, IParsable<T> => Text(member) is { } text ? ParsedOf<T>(member, text, fault) : null;

    public T? ParsedOf<T>(string member, string text, Func<string, Message> fault)
        where T : IParsable<T>
    {
        if (T.TryParse(text, CultureInfo.InvariantCulture, out T? value))
            return value;
        Fault(member, fault(text));
        return default;
    }

    public DateOnly? Day(string member) => Text(member) is { } text ? DayOf(member, text) : null;

    /// <summary>A day that there has to be; null, with a fault, where there is none.</summary>
    public DateOnly? NeededDay(string member) =>
        Required(member) is { } value && TextOf(member, value) is { } text ? DayOf(member, text) : null;

    public DateOnly? DayOf(string member, string text)
    {
        if (IsoDay.TryParse(text, out DateOnly day))
            return day;
        Fault(member, ProjectMessages.NotADay(text));
        return null;
    }

    /// <summary>An object; null where it is null or none.</summary>
    public JsonFields? Object(string member) => Take(member) is { } value ? ObjectOf(member, value) : null;

    /// <summary>An object that there has to be; an empty one, with a fault, where there is none.</summary>
    public JsonFields? ObjectNeeded(string member) => Required(member) is { } value ? ObjectOf(member, value) : null;

    public IEnumerable<JsonFields> Objects(string member) =>
        Items(member).Select((item, at) => ObjectOf($"{member}[{at}]", item)).OfType<JsonFields>();

    /// <summary>The items of a list that there has to be.</summary>
    public IReadOnlyList<JsonPart> Items(string member)
    {
        if (Required(member) is not { } value)
            return [];
        if (value.Kind != JsonTokenType.StartArray)
            Fault(member, ProjectMessages.NotAList, value);
        return value.Items;
    }

    public JsonFields? ObjectOf(string member, JsonPart value)
    {
        if (value.Kind == JsonTokenType.StartObject)
            return new JsonFields(value, member, file, issues) { _owner = this };
        Fault(member, ProjectMessages.NotAnObject, value);
        return null;
    }

    public string? TextOf(string member, JsonPart value)
    {
        if (value.Kind == JsonTokenType.String)
            return value.Text;
        Fault(member, ProjectMessages.NotAText, value);
        return null;
    }

    private IEnumerable<string> Taken => json.Members.Where((_, at) => _taken[at]).Select(member => member.Name);

    private JsonPart? Required(string member)
    {
        bool isThere = Index(member) is not null;
        JsonPart? value = Take(member);
        if (value is null && isThere)
            Fault(member, ProjectMessages.Missing);
        return value;
    }

    private long? WholeOf(string member, JsonPart? value, long low, long high)
    {
        if (value is null || NumberOf(member, value) is not { } number)
            return null;
        if (number == Math.Truncate(number) && number >= low && number <= high)
            return (long)number;
        Fault(member, ProjectMessages.NotWhole(value.Text, low, high), value);
        return null;
    }

    private JsonPart? Find(string member) => Index(member) is { } at ? json.Members[at].Value : null;

    // Members mostly stand in the order in which they are written.
    private int? Index(string member)
    {
        if (_next < _taken.Length && json.Members[_next].Name == member)
            return _next;
        for (int i = 0; i < _taken.Length; i++)
        {
            if (json.Members[i].Name == member)
                return i;
        }

        return null;
    }

    private string PathOf(string member) => Path.Length == 0 ? member : string.Create(CultureInfo.InvariantCulture, $"{Path}.{member}");

    private static bool IsAmount(string digits, out decimal number)
    {
        if (digits.Length > MostOnTheStack)
            return Numbers.TryParseAmount(Encoding.UTF8.GetBytes(digits), out number);

        Span<byte> bytes = stackalloc byte[MostOnTheStack];
        return Numbers.TryParseAmount(bytes[..Encoding.ASCII.GetBytes(digits, bytes)], out number);
    }
}
