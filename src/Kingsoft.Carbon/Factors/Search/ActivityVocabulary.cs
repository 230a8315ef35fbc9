using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Factors;

/// <summary>The activity codes that the library knows, in words; read when somebody first asks.</summary>
/// <remarks>
/// Source: <c>emission-factors/vocabulary/activities*.csv</c>; synonyms are parted by <c>|</c> or <c>;</c>. A code in two files keeps the
/// name of the first; the others' names become synonyms.
/// </remarks>
public sealed class ActivityVocabulary
{
    private static readonly Lazy<ActivityVocabulary> Read = new(Load);

    private readonly ImmutableSortedDictionary<ActivityCode, ActivityDescription> _byCode;

    private ActivityVocabulary(ImmutableSortedDictionary<ActivityCode, ActivityDescription> byCode) => _byCode = byCode;

    /// <summary>The vocabulary that comes with the library.</summary>
    public static ActivityVocabulary BuiltIn => Read.Value;

    /// <summary>Every description, in ordinal order of the codes.</summary>
    public IEnumerable<ActivityDescription> Descriptions => _byCode.Values;

    /// <summary>How many codes are described.</summary>
    public int Count => _byCode.Count;

    /// <summary>Finds the description of a code.</summary>
    /// <param name="activity">The code.</param>
    /// <param name="description">The description.</param>
    /// <returns>Whether the code is described.</returns>
    public bool TryFind(ActivityCode activity, [NotNullWhen(true)] out ActivityDescription? description)
    {
        ArgumentNullException.ThrowIfNull(activity);
        return _byCode.TryGetValue(activity, out description);
    }

    /// <summary>How many activities are described: <c>812 activities</c>.</summary>
    public override string ToString() => Brief.Count(Count, "activity", "activities");

    /// <summary>
    /// The description of a code; one that nobody has described, such as a user's own, is called by the sources of its factors.
    /// </summary>
    internal ActivityDescription Describe(ActivityCode activity, FactorLibrary library)
    {
        if (TryFind(activity, out ActivityDescription? known))
            return known;

        IEnumerable<string> words = library.OfActivity(activity).SelectMany(
            factor => new[] { factor.Citation.Publisher, factor.Citation.Source, factor.Citation.Table ?? "" });
        return new ActivityDescription(
            activity, activity.Value, null, [.. words.Where(word => word.Length > 0).Distinct(StringComparer.Ordinal)]);
    }

    private static ActivityVocabulary Load()
    {
        var columns = new CsvColumns(["activity", "name"], ["name_zh", "synonyms"]);
        ImmutableSortedDictionary<ActivityCode, ActivityDescription>.Builder byCode =
            ImmutableSortedDictionary.CreateBuilder<ActivityCode, ActivityDescription>();
        foreach (string file in EmbeddedFiles.In("vocabulary").Where(name => name.Contains("/activities", StringComparison.Ordinal)))
        {
            using CsvTable table = BuiltInTable.Open(file, columns);
            while (table.ReadRow())
            {
                ActivityCode code = ActivityCode.Parse(table.Text(0)!);
                var description = new ActivityDescription(code, table.Text(1)!, table.Text(2), Synonyms(table.Text(3)));
                byCode[code] = byCode.TryGetValue(code, out ActivityDescription? first) ? Merged(first, description) : description;
            }
        }

        return new ActivityVocabulary(byCode.ToImmutable());
    }

    private static ImmutableArray<string> Synonyms(string? field) =>
        field is null ? [] : [.. field.Split(
            ['|', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];

    private static ActivityDescription Merged(ActivityDescription first, ActivityDescription second)
    {
        IEnumerable<string?> others = first.Synonyms.Concat([second.Name, second.ChineseName, .. second.Synonyms]);
        return new ActivityDescription(
            first.Activity,
            first.Name,
            first.ChineseName ?? second.ChineseName,
            [.. others.OfType<string>().Where(word => word != first.Name && word != first.ChineseName).Distinct(StringComparer.Ordinal)]);
    }
}
