using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Projects;

/// <summary>A value of a project file, read as what it should be; what it is not is noted with its line and name.</summary>
internal sealed class ProjectNode(string file, string name, LocatedJson json, DataIssues issues)
{
    public string Name { get; } = name;

    public bool IsArray => json.Kind == JsonTokenType.StartArray;

    public bool IsNumber => json.Kind == JsonTokenType.Number;

    /// <summary>A member by its name; null where there is none.</summary>
    public ProjectNode? this[string member]
    {
        get
        {
            LocatedJson? value = json.Members.FirstOrDefault(pair => pair.Name == member).Value;
            return value is null || value.Kind == JsonTokenType.Null ? null : new ProjectNode(file, member, value, issues);
        }
    }

    /// <summary>What is written, where it is a text or a number.</summary>
    private string? Scalar => json.Text;

    /// <summary>Where this begins.</summary>
    public SourceLocation Location => new(file, json.Line);

    /// <summary>Where a member stands, or this where it has no such member.</summary>
    public SourceLocation LocationOf(string member) => this[member]?.Location ?? Location;

    public void Fault(Message message) => issues.Add(Location, Name, message, field: Scalar);

    public void Fault(string member, Message message) =>
        issues.Add(LocationOf(member), member, message, field: this[member]?.Scalar);

    /// <summary>Notes a fault of what this was read into.</summary>
    public void Fault(Fault fault) => Fault(ProjectKeys.Of(fault.Field), fault.Said!);

    /// <summary>Notes a member that would have no effect here.</summary>
    public void Refuse(string member, Message why)
    {
        if (this[member] is not null)
            Fault(member, ProjectMessages.Ignored(why));
    }

    public ProjectNode? Required(string member)
    {
        ProjectNode? node = this[member];
        if (node is null)
            Fault(member, ProjectMessages.Missing);
        return node;
    }

    /// <summary>Whether this is an object of these members only; others are noted.</summary>
    public bool IsObject(IReadOnlyCollection<string> members)
    {
        if (json.Kind != JsonTokenType.StartObject)
        {
            Fault(ProjectMessages.NotAnObjectOf(members));
            return false;
        }

        foreach ((string member, LocatedJson value) in json.Members.Where(pair => !members.Contains(pair.Name)))
            issues.Add(new SourceLocation(file, value.Line), member, ProjectMessages.Unknown(member, members));
        RefuseTwice();
        return true;
    }

    public IEnumerable<ProjectNode> Items()
    {
        if (!IsArray)
            Fault(ProjectMessages.NotAList);
        return json.Items.Select(item => new ProjectNode(file, Name, item, issues));
    }

    public IEnumerable<ProjectNode> Members()
    {
        if (json.Kind != JsonTokenType.StartObject)
            Fault(ProjectMessages.NotAnObject);
        RefuseTwice();
        return json.Members.DistinctBy(pair => pair.Name).Select(pair => new ProjectNode(file, pair.Name, pair.Value, issues));
    }

    private void RefuseTwice()
    {
        foreach (IGrouping<string, (string Name, LocatedJson Value)> twice in json.Members.GroupBy(pair => pair.Name)
            .Where(group => group.Count() > 1))
            issues.Add(new SourceLocation(file, twice.Last().Value.Line), twice.Key, ProjectMessages.Twice(twice.Key));
    }

    public string? Text()
    {
        if (json.Kind == JsonTokenType.String)
            return json.Text;
        Fault(ProjectMessages.NotAText);
        return null;
    }

    /// <summary>A text that says something.</summary>
    public string? Words()
    {
        string? text = Text();
        if (text is null || !string.IsNullOrWhiteSpace(text))
            return text;
        Fault(ProjectMessages.NoWords);
        return null;
    }

    public string? OneOf(params string[] accepted)
    {
        string? text = Text();
        if (text is null || accepted.Contains(text))
            return text;
        Fault(ProjectMessages.NotAccepted(text, accepted));
        return null;
    }

    public TEnum? OneOf<TEnum>(Words<TEnum> words)
        where TEnum : struct, Enum => words.TryParse(OneOf([.. words.All]), out TEnum value) ? value : null;

    public decimal? Number()
    {
        if (json.Kind == JsonTokenType.Number && Numbers.TryParseAmount(Encoding.UTF8.GetBytes(json.Text!), out decimal value))
        {
            if (Numbers.IsCalculable(value))
                return value;
            Fault(ProjectMessages.NotCalculableNumber(json.Text));
            return null;
        }

        Fault(json.Kind == JsonTokenType.String ? ProjectMessages.TextForNumber(json.Text) : ProjectMessages.NotANumber(json.Text));
        return null;
    }

    /// <summary>Above 0 and at most 100.</summary>
    public decimal? Percent()
    {
        decimal? number = Number();
        if (number is null or (> 0m and <= 100m))
            return number;
        Fault(ProjectMessages.NotAPercentage(json.Text));
        return null;
    }

    public decimal? PositiveNumber()
    {
        decimal? number = Number();
        if (number is null or > 0m)
            return number;
        Fault(ProjectMessages.NotPositive(json.Text));
        return null;
    }

    public long? Integer(long low, long high)
    {
        decimal? number = Number();
        if (number is null || (number == Math.Truncate(number.Value) && number >= low && number <= high))
            return (long?)number;
        Fault(ProjectMessages.NotWhole(json.Text, low, high));
        return null;
    }

    public int? Year() => (int?)Integer(1900, 2200);

    public bool? Bool()
    {
        if (json.Kind is JsonTokenType.True or JsonTokenType.False)
            return json.Kind == JsonTokenType.True;
        Fault(ProjectMessages.NotTrueOrFalse);
        return null;
    }

    public DateOnly? Day()
    {
        if (Text() is not { } text)
            return null;
        if (IsoDay.TryParse(text, out DateOnly day))
            return day;
        Fault(ProjectMessages.NotADay(text));
        return null;
    }

    /// <summary>Members whose names are years, as numbers by year; null where one of them is at fault.</summary>
    public ImmutableSortedDictionary<int, decimal>? NumbersByYear(Func<ProjectNode, decimal?>? read = null)
    {
        (int? Year, decimal? Value)[] members = [.. Members()
            .Select(member => (member.NameAsYear(), read is null ? member.Number() : read(member)))];
        if (json.Kind != JsonTokenType.StartObject || members.Any(member => member.Year is null || member.Value is null))
            return null;
        return members.ToImmutableSortedDictionary(member => member.Year!.Value, member => member.Value!.Value);
    }

    public int? NameAsYear()
    {
        if (Name.Length == 4
            && int.TryParse(Name, NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            && year is >= 1900 and <= 2200)
            return year;
        Fault(ProjectMessages.NotAYear(Name));
        return null;
    }

    public Scope3Category? NameAsCategory()
    {
        if (Name is [not '0', ..]
            && int.TryParse(Name, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number is >= 1 and <= Scope3Categories.Count)
            return (Scope3Category)number;
        Fault(ProjectMessages.NotACategory(Name));
        return null;
    }
}
