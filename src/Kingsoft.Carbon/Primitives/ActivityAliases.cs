using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Codes of one thing: an old code calculates as the one that it means, and the other way round.</summary>
/// <remarks>Source: <c>emission-factors/vocabulary/aliases.csv</c>. Factors keep the code under which they were released.</remarks>
internal static class ActivityAliases
{
    private static readonly Lazy<ImmutableDictionary<ActivityCode, ActivityCode>> Meanings = new(Load);

    /// <summary>The code that an old code means; any other code means itself.</summary>
    public static ActivityCode Meaning(ActivityCode code) => Meanings.Value.GetValueOrDefault(code, code);

    /// <summary>A code with all others of the same thing.</summary>
    public static ImmutableArray<ActivityCode> AllOf(ActivityCode code)
    {
        ActivityCode meaning = Meaning(code);
        return [meaning, .. Meanings.Value.Where(alias => alias.Value == meaning).Select(alias => alias.Key).Order()];
    }

    /// <summary>The codes that mean another.</summary>
    public static IEnumerable<ActivityCode> OldCodes => Meanings.Value.Keys;

    private static ImmutableDictionary<ActivityCode, ActivityCode> Load()
    {
        ImmutableDictionary<ActivityCode, ActivityCode>.Builder meanings =
            ImmutableDictionary.CreateBuilder<ActivityCode, ActivityCode>();
        using CsvTable table = BuiltInTable.Open(
            "emission-factors/vocabulary/aliases.csv", new CsvColumns(["code", "means", "since", "why"], []));
        while (table.ReadRow())
            meanings.Add(ActivityCode.Parse(table.Text(0)!), ActivityCode.Parse(table.Text(1)!));
        return meanings.ToImmutable();
    }
}
