using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>In which names rows agree, folded; null for what they do not agree in, or do not say.</summary>
internal sealed record SharedNames(string? Entity, string? Facility, string? Supplier)
{
    public static SharedNames Of(Account account, FoldedNames folded)
    {
        ActivityContext context = account.Kind.Context;
        return new SharedNames(folded.Of(context.Entity), folded.OfSite(context.Facility), folded.Of(context.Supplier));
    }

    public static SharedNames Of(IReadOnlyCollection<SharedNames> all) => new(
        One(all.Select(names => names.Entity)),
        One(all.Select(names => names.Facility)),
        One(all.Select(names => names.Supplier)));

    private static string? One(IEnumerable<string?> names) => names.Distinct().Take(2).ToArray() is [{ } one] ? one : null;
}
