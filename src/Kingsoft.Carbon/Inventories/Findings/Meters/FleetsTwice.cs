using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>
/// Finds vehicles of Scope 1 that stand by the distance they were driven, and by the fuel that was filled into them: of one site and the
/// same days, about as much of both.
/// </summary>
internal sealed class FleetsTwice
{
    private const string Code = "fleet-twice";

    // Factors of vehicles are averages: what a fleet burns is half to twice of what its distance tells.
    private const int MostTimes = 2;

    private static readonly ImmutableArray<(string OfVehicle, string OfFuel)> Fuels =
    [
        ("diesel", "diesel"), ("petrol", "petrol"), ("gasoline", "petrol"), ("lpg", "lpg"), ("cng", "cng"), ("lng", "lng"),
    ];

    private readonly Dictionary<int, FindingGroup> _groups = [];

    /// <summary>Looks at the accounts of a year.</summary>
    public void Add(int year, IEnumerable<Account> accounts, LineNames names)
    {
        Account[] own = [.. accounts.Where(account => account.Leg is { Scope: Scope.Scope1, Name: null, IsMemo: false })];
        Account[] driven = [.. own.Where(IsDriven)];
        if (driven.Length == 0)
            return;

        var folded = new FoldedNames();
        ILookup<(string?, string?), Account> filled = own.Where(IsFilled).ToLookup(account => PlaceOf(account, folded));
        foreach (IGrouping<(string?, string?), Account> fleet in driven.GroupBy(account => PlaceOf(account, folded)))
        {
            foreach (IGrouping<string, Account> ofFuel in fleet.GroupBy(FuelOf))
            {
                Account[] fuels = [.. filled[fleet.Key].Where(fuel => IsOf(fuel, ofFuel.Key) && ofFuel.Any(one => Overlap(one, fuel)))];
                Account[] distances = [.. ofFuel.Where(one => fuels.Any(fuel => Overlap(one, fuel)))];
                Add(year, distances, fuels, names);
            }
        }
    }

    public IEnumerable<Finding> Of(int year, ShareCounter shares) => !_groups.TryGetValue(year, out FindingGroup? group) ? [] :
    [
        group.ToFinding(Code, FindingSeverity.Warning, MeterMessages.FleetTwice, shares),
    ];

    private void Add(int year, Account[] distances, Account[] fuels, LineNames names)
    {
        Int128 one = TonnesOf(distances), other = TonnesOf(fuels);
        if (one <= 0 || other <= 0 || one > other * MostTimes || other > one * MostTimes)
            return;

        if (!_groups.TryGetValue(year, out FindingGroup? group))
            _groups.Add(year, group = new FindingGroup());
        Int128 atStake = Int128.Min(one, other);
        Account[] all = [.. distances, .. fuels];
        long rows = all.Sum(account => account.Rows);
        group.Add(distances[0].Leg, atStake, rows);
        MeterKey key = distances.Select(MeterKey.Of).MinBy(each => each.Name.ToString(), StringComparer.Ordinal)!;
        ActivityCode fuel = fuels.Select(account => account.Kind.Context.Activity).Min()!;
        group.AddTo(MeterMessages.FleetTwiceOf(key.Name, fuel, one, other), atStake, rows);
        foreach (Account account in all)
            names.Name(account, group.First);
    }

    private static Int128 TonnesOf(IEnumerable<Account> accounts) => accounts.Aggregate((Int128)0, (sum, account) => sum + account.Total());

    private static bool Overlap(Account one, Account other) =>
        one.Period.Start <= other.Period.End && other.Period.Start <= one.Period.End;

    // Methane and nitrous oxide by distance stand beside the fuel's CO2, as the US EPA publishes them.
    private static bool IsDriven(Account account) => account.Kind.Context.Activity is var activity && activity.IsWithin("vehicle")
        && account.Kind.Context.Unit.Dimension is UnitDimension.Distance or UnitDimension.VehicleDistance
        && !activity.Value.EndsWith(".ch4-n2o", StringComparison.Ordinal)
        && !activity.Value.Contains("battery-electric", StringComparison.Ordinal);

    private static bool IsFilled(Account account) => account.Kind.Context.Activity is { IsFuel: true } fuel
        && fuel.Value.Split('.').Contains("road");

    private static string FuelOf(Account account)
    {
        string[] parts = account.Kind.Context.Activity.Value.Split('.', '-');
        return Fuels.FirstOrDefault(fuel => parts.Contains(fuel.OfVehicle)).OfFuel ?? "";
    }

    // An average vehicle may burn anything.
    private static bool IsOf(Account account, string fuel) =>
        fuel.Length == 0 || account.Kind.Context.Activity.Value.Split('.', '-').Contains(fuel);

    private static (string?, string?) PlaceOf(Account account, FoldedNames folded) =>
        (folded.OfSite(account.Kind.Context.Facility), folded.Of(account.Kind.Context.Entity));
}
