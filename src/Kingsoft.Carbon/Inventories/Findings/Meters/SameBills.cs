using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>Finds bills of a meter or a fuel of a site that all stand twice: rounded, in another unit or under another code.</summary>
internal sealed class SameBills
{
    private const string Code = "same-bills";

    private readonly FuelTwins _fuels = new();
    private readonly FoldedNames _folded = new();
    private readonly Dictionary<int, List<Found>> _found = [];

    /// <summary>Looks at the series of a year, after they were closed.</summary>
    public void Add(int year, IReadOnlyCollection<MeterSeries> series, AccountBook book, LineNames names)
    {
        TwinBills[] twins = [.. series.Select(RoundedBills.Find).OfType<TwinBills>(), .. _fuels.Find(series)];
        if (twins.Length == 0)
            return;

        List<Found> found = [.. twins.Select(one => new Found(one))];
        _found.Add(year, found);
        foreach (Found one in found)
        {
            foreach (Account account in one.Accounts)
                names.LookAtEach(account, line => Look(one, book, line));
        }
    }

    public IEnumerable<Finding> Of(int year, ShareCounter shares)
    {
        var group = new FindingGroup();
        foreach (Found found in _found.GetValueOrDefault(year, []).Where(found => !found.AreOfOtherMeters && !found.AreShares))
        {
            TwinBills twins = found.Twins;
            long rows = twins.Pairs.Sum(pair => pair.One.Rows + pair.Other.Rows);
            group.Add(twins.Pairs[0].One.Accounts[0].Leg, twins.AtStake, rows);
            group.AddTo(twins.Text, twins.AtStake, rows);
            group.First.Add(found.First);
        }

        if (group.Lines > 0)
            yield return group.ToFinding(Code, FindingSeverity.Warning, MeterMessages.SameBills, shares);
    }

    private void Look(Found found, AccountBook book, AccountLine line)
    {
        byte[] buffer = [];
        bool isOne = found.Twins.Pairs.Any(pair => pair.One.Has(line)), isOther = found.Twins.Pairs.Any(pair => pair.Other.Has(line));
        if (!isOne && !isOther)
            return;

        found.First.Add(book.IdOf(line, ref buffer));
        var known = MeterLine.Of(book, line);
        if (known.IsShare)
            found.NoteShare(isOne, isOther);
        string evidence = _folded.Of(known.Evidence) ?? "";
        if (MeterNames.Find(evidence) is not { } meter)
            return;
        if (isOne)
            found.Meters.Add(meter);
        if (isOther)
            found.OtherMeters.Add(meter);
    }

    private sealed class Found(TwinBills twins)
    {
        private bool _isOneShare, _isOtherShare;

        public TwinBills Twins => twins;

        public FirstIds First { get; } = new();

        public HashSet<string> Meters { get; } = new(StringComparer.Ordinal);

        public HashSet<string> OtherMeters { get; } = new(StringComparer.Ordinal);

        public IEnumerable<Account> Accounts =>
            twins.Pairs.SelectMany(pair => pair.One.Accounts.Concat(pair.Other.Accounts)).Distinct();

        /// <summary>Whether rows of both sides say that they are shares of a bill.</summary>
        public bool AreShares => _isOneShare && _isOtherShare;

        /// <summary>Whether the rows of both sides name meters, and no meter is named on both.</summary>
        public bool AreOfOtherMeters => Meters.Count > 0 && OtherMeters.Count > 0 && !Meters.Overlaps(OtherMeters);

        public void NoteShare(bool isOne, bool isOther)
        {
            _isOneShare |= isOne;
            _isOtherShare |= isOther;
        }
    }
}
