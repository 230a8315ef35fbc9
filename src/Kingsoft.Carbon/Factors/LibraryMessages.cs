using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What is wrong with a factor that is added to a library, by whatever door it comes.</summary>
internal static class LibraryMessages
{
    public static Message ReadAs(ActivityCode code, ActivityCode meaning) => new("activity-read-as", code, meaning);

    public static Message WithoutDate(string id) => new("factor-without-date", id);

    public static Message IdTaken(string id, EmissionFactor known) => known.IsUserSupplied
        ? new("factor-id-taken", id, known.Location)
        : new("factor-id-built-in", id);

    public static Message ProxyInScope2(ActivityCode activity) => new("proxy-of-scope-2", activity);

    public static Message ProxyOfItself(Region region, Region standIn) => new("proxy-of-itself", region, standIn);

    public static Message ProxyTwice(RegionProxy first, RegionProxy other) => new("proxy-twice", first, other);
}
