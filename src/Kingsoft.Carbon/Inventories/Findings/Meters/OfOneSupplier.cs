using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Tells equal lines apart by their suppliers; one without a supplier may be of any.</summary>
internal static class OfOneSupplier
{
    public static IEnumerable<MeterLine[]> Of(MeterLine[] equal)
    {
        var folded = new FoldedNames();
        IGrouping<string?, MeterLine>[] groups = [.. equal.GroupBy(line => folded.Of(line.Account.Kind.Context.Supplier))];
        return groups.Count(group => group.Key is not null) <= 1 ? [equal] : groups.Select(group => group.ToArray());
    }
}
