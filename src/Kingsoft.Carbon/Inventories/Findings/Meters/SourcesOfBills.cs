namespace Kingsoft.Carbon;

/// <summary>
/// Tells whether equal amounts whose evidence or supplier differ are one bill all the same: scanned again, or taken from two systems.
/// </summary>
internal static class SourcesOfBills
{
    private const int DigitsOfABill = 4, DigitsOfOneOfMany = 3, FewestBills = 4;

    /// <summary>
    /// The series of which half of the bills or more stand twice, each in digits of its own: no two meters have that. Who names meters, or
    /// says that they are shares, has said what they are.
    /// </summary>
    public static IEnumerable<MeterSeries> FindTwice(IEnumerable<(MeterSeries Series, MeterLine[] Equal)> bills) => bills
        .Where(bill => bill.Series.Key is { IsMetered: true, Facility: not null } && SayNothing(bill.Equal)
            && ComparedAmount.DigitsOf(bill.Equal[0].Amount) >= DigitsOfOneOfMany)
        .GroupBy(bill => bill.Series)
        .Where(series => AreOfOneMeter(series.Key, [.. series.Select(bill => bill.Equal[0].Amount)]))
        .Select(series => series.Key);

    /// <summary>
    /// Whether they are one bill: where each other period has one, and no evidence tells that they are of two meters or two documents.
    /// </summary>
    public static bool AreOfOneBill(MeterSeries series, MeterLine[] lines)
    {
        return lines.Length > 1 && series.Periods > 1 && series.Rows == series.Periods + 1
            && ComparedAmount.DigitsOf(lines[0].Amount) >= DigitsOfABill && Array.TrueForAll(lines, NamesNoMeter)
            && (Array.TrueForAll(lines, line => IsFile(line.Evidence))
                || lines.Count(line => line.Evidence.Any(char.IsAsciiDigit)) <= 1
                || Array.TrueForAll(lines, IsOfTheShortest));

        bool IsOfTheShortest(MeterLine line) =>
            line.Evidence.Contains(lines.MinBy(other => other.Evidence.Length)!.Evidence, StringComparison.OrdinalIgnoreCase);
    }

    private static bool AreOfOneMeter(MeterSeries series, decimal[] amounts) =>
        amounts.Distinct().Count() >= FewestBills && amounts.Length * 2 >= series.Periods && !HalvedBills.AreLikely(amounts);

    private static bool SayNothing(MeterLine[] equal) =>
        Array.TrueForAll(equal, line => !line.IsShare && line.Register is null && NamesNoMeter(line))
        && !equal.Select(line => line.Account.Kind.Context.Entity).Distinct().Skip(1).Any();

    private static bool NamesNoMeter(MeterLine line) => MeterNames.Find($"{line.Evidence} {line.Note}") is null;

    private static bool IsFile(string evidence) => evidence.LastIndexOf('.') is > 0 and var dot
        && evidence.Length - dot is >= 3 and <= 5 && char.IsAsciiLetter(evidence[dot + 1])
        && evidence[(dot + 1)..].All(char.IsAsciiLetterOrDigit);
}
