using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Counts on what the tonnes rest, each line without its sign, so that a correction does not hide what it corrects.</summary>
internal sealed class ShareCounter
{
    private Int128 _measured;
    private Int128 _estimated;
    private Int128 _carriedOver;
    private Int128 _proxy;
    private Int128 _otherYear;
    private Int128 _co2Only;

    /// <summary>Scope 1, location-based Scope 2 and Scope 3, each line without its sign, as an integer of 10⁻¹² t.</summary>
    public Int128 Gross { get; private set; }

    public InventoryShares Shares => new()
    {
        Measured = ShareOf(_measured),
        Estimated = ShareOf(_estimated),
        CarriedOver = ShareOf(_carriedOver),
        Proxy = ShareOf(_proxy),
        OtherYear = ShareOf(_otherYear),
        Co2Only = ShareOf(_co2Only),
    };

    /// <summary>Whether the tonnes of a leg are among those of which shares are taken.</summary>
    public static bool Counts(PlanLeg leg) =>
        leg.Scope is Scope.Scope1 or Scope.Scope3 ? !leg.IsMemo : leg.IsScope2(Scope2Method.LocationBased);

    public static ShareCounter Of(IEnumerable<Account> accounts)
    {
        var counter = new ShareCounter();
        foreach (Account account in accounts)
            counter.Add(account);
        return counter;
    }

    /// <summary>A part of the gross tonnes, from 0 to 1; null where there are none.</summary>
    public decimal? ShareOf(Int128 part) => Gross == 0 ? null : new Ratio(part, Gross).ToDecimal();

    private void Add(Account account)
    {
        PlanLeg leg = account.Leg;
        if (!Counts(leg))
            return;

        Int128 gross = account.Gross();
        Gross += gross;
        if (account.Quality == DataQuality.Measured)
            _measured += gross;
        if (account.Quality == DataQuality.Estimated)
            _estimated += gross;
        if (leg.Flags.HasFlag(LineFlags.CarriedOver))
            _carriedOver += gross;
        if (leg.Flags.HasFlag(LineFlags.Proxy))
            _proxy += gross;
        if ((leg.Flags & (LineFlags.EarlierYear | LineFlags.LaterYear)) != 0)
            _otherYear += gross;
        if (leg.Flags.HasFlag(LineFlags.Co2Only))
            _co2Only += gross;
    }
}
