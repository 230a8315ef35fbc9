using System.Collections.Immutable;

namespace Kingsoft.Carbon.Factors;

/// <summary>An activity code in words: what it is called in English and Chinese, by others, and by publishers. Immutable.</summary>
public sealed class ActivityDescription
{
    internal ActivityDescription(ActivityCode activity, string name, string? chineseName, ImmutableArray<string> synonyms)
    {
        Activity = activity;
        Name = name;
        ChineseName = chineseName;
        Synonyms = synonyms;
    }

    /// <summary>The code.</summary>
    public ActivityCode Activity { get; }

    /// <summary>The name in English; the code itself where nobody has named it.</summary>
    public string Name { get; }

    /// <summary>The name in Chinese, where there is one.</summary>
    public string? ChineseName { get; }

    /// <summary>Other words for it, publishers' own among them, in the order of the file.</summary>
    public ImmutableArray<string> Synonyms { get; }

    /// <summary>Code and name.</summary>
    public override string ToString() => $"{Activity}: {Name}";
}
