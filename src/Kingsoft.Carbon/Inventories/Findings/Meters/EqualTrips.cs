using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Trips and loads that are equal to the last digit, of rows that name no site, supplier, document or traveller: two that share a route, or
/// one that was entered twice.
/// </summary>
internal sealed class EqualTrips
{
    private const string Code = "same-trip";
    private const int FewestDigits = 3;

    private readonly Dictionary<int, SameRowsOfYear> _years = [];

    /// <summary>Takes rows of one activity, period and amount.</summary>
    public void Add(IEnumerable<MeterLine> equal, int most)
    {
        MeterLine[] trips = [.. equal.Where(IsUnnamedTrip).OrderBy(line => line.Id + line.Account.IdEnd, TextOrder.Instance)];
        if (trips.Length < 2 || trips.Length > most)
            return;

        int year = trips[0].Account.Part.ReportingYear;
        if (!_years.TryGetValue(year, out SameRowsOfYear? found))
            _years.Add(year, found = new SameRowsOfYear());
        found.Add(trips);
    }

    public IEnumerable<Finding> Of(int year, ShareCounter shares) => !_years.TryGetValue(year, out SameRowsOfYear? found) ? [] :
    [
        found.ToGroup().ToFinding(Code, FindingSeverity.Info, MeterMessages.SameTrip, shares),
    ];

    private static bool IsUnnamedTrip(MeterLine line) => line is { Evidence.Length: 0, Note.Length: 0 }
        && line.Account.Kind.Context is { Facility: null, Supplier: null } context
        && (context.Activity.IsWithin("travel") || context.Activity.IsWithin("freight"))
        && ComparedAmount.DigitsOf(line.Amount) >= FewestDigits;
}
