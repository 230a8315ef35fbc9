using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Says beside a finding that it was confirmed, and why; it stays a finding. A confirmation without its finding is one itself.
/// </summary>
/// <param name="options">What was confirmed.</param>
/// <param name="years">The reporting years, in order.</param>
internal sealed class ConfirmedFindings(InventoryOptions options, IReadOnlyList<int> years)
{
    private const string Unused = "unused-confirmation";

    public IEnumerable<Finding> Of(int year, IEnumerable<Finding> findings)
    {
        Finding[] all = [.. findings];
        foreach (Finding finding in all)
        {
            yield return options.Confirmed.FirstOrDefault(one => one.Year == year && one.Code == finding.Code) is { } confirmation
                ? finding.ConfirmedFor(confirmation.Reason)
                : finding;
        }

        // The inventory of one year is asked for: the confirmation may be of another. Metrics are no matter of an inventory.
        Said[] unused =
        [
            .. options.Confirmed.Where(one => options.Year is null && IsToldBy(year, one)
                    && one.Code != FindingConfirmation.OfMetrics && !all.Any(finding => one.Year == year && finding.Code == one.Code))
                .Select(one => (Said)InventoryMessages.UnusedConfirmationOf(one.Code, one.Year)),
        ];
        if (unused.Length > 0)
        {
            yield return new Finding(Unused, FindingSeverity.Warning, InventoryMessages.UnusedConfirmation(unused))
            {
                Subjects = [.. unused.Select(subject => new FindingSubject(subject, null, 0))],
            };
        }
    }

    // What is of no year of the ledger is said once.
    private bool IsToldBy(int year, FindingConfirmation one) => one.Year == year || (!years.Contains(one.Year) && year == years[0]);
}
