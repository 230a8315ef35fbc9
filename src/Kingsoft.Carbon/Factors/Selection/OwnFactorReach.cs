namespace Kingsoft.Carbon.Factors;

/// <summary>Which rows a user's own factors serve, where that may be fewer than was meant.</summary>
internal static class OwnFactorReach
{
    /// <summary>Remarks in the order of the files and their rows: once for each region and activity of one's own.</summary>
    public static IEnumerable<DataIssue> Remarks(FactorLibrary library)
    {
        EmissionFactor[] own = [.. library.OwnFactors
            .OrderBy(factor => factor.Location.File, StringComparer.Ordinal)
            .ThenBy(factor => factor.Location.Line)];
        string[][]? listed = null;
        foreach (EmissionFactor factor in own.DistinctBy(factor => (factor.Location.File, factor.Region)))
        {
            if (factor.Region.Kind is "user-assigned" or "private-use")
                yield return new DataIssue(
                    factor.Location, "region", FactorCheckMessages.OwnRegion(factor.Region), factor.Id, field: factor.Region.Code)
                {
                    IsRecordSaid = false,
                };
        }

        foreach (EmissionFactor factor in own.DistinctBy(factor => (factor.Location.File, factor.Activity)))
        {
            if (ActivityVocabulary.BuiltIn.TryFind(factor.Activity, out _))
                continue;

            listed ??= [.. ActivityVocabulary.BuiltIn.Descriptions.Select(description => description.Activity.Value.Split('.'))];
            if (SlipOf(factor.Activity.Value.Split('.'), listed) is { } meant)
                yield return new DataIssue(
                    factor.Location, "activity", FactorCheckMessages.OwnActivity(factor.Activity, string.Join('.', meant)),
                    factor.Id, field: factor.Activity.Value)
                {
                    IsRecordSaid = false,
                };
        }
    }

    // The one listed code that differs in one word, by a slip of the keys.
    private static string[]? SlipOf(string[] written, string[][] listed)
    {
        string[][] near = [.. listed.Where(code => code.Length == written.Length && IsSlip(written, code))];
        return near.Length == 1 ? near[0] : null;
    }

    private static bool IsSlip(string[] written, string[] code)
    {
        int[] apart = [.. Enumerable.Range(0, code.Length).Where(i => code[i] != written[i])];
        return apart is [int at] && KeySlips.Mended(written[at], [code[at]]) is not null;
    }
}
