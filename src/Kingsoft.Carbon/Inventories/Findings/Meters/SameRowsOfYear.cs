using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The rows of a year that look like copies, by meter: of each only the largest are told.</summary>
internal sealed class SameRowsOfYear
{
    private readonly FindingGroup _group = new();
    private readonly Dictionary<MeterKey, Copies> _meters = [];

    /// <summary>Adds rows that are equal, the original before its copies.</summary>
    public void Add(MeterLine[] equal)
    {
        Int128 tonnes = 0;
        foreach (MeterLine line in equal)
        {
            Int128 ofLine = ReferenceEquals(line, equal[0]) ? 0 : Int128.Abs(line.Tonnes);
            tonnes += ofLine;
            _group.Add(line.Account.Leg, ofLine, 1);
            _group.First.Add(Encoding.UTF8.GetBytes(line.Id + line.Account.IdEnd));
        }

        MeterKey key = MeterKey.Of(equal[0].Account);
        var copies = new Copies(equal[0], equal.Length, tonnes, tonnes, equal.Length);
        _meters[key] = _meters.TryGetValue(key, out Copies? known) ? known.With(copies) : copies;
    }

    /// <summary>What was found, with each meter as a subject.</summary>
    public FindingGroup ToGroup()
    {
        foreach ((MeterKey key, Copies copies) in _meters)
            _group.AddTo(copies.Text(key), copies.Tonnes, copies.Rows);
        _meters.Clear();
        return _group;
    }

    private sealed record Copies(MeterLine Largest, int Equal, Int128 TonnesOfLargest, Int128 Tonnes, long Rows)
    {
        private bool IsBefore(Copies other)
        {
            int order = other.TonnesOfLargest.CompareTo(TonnesOfLargest);
            if (order == 0)
                order = Largest.Account.Period.Start.CompareTo(other.Largest.Account.Period.Start);
            if (order == 0)
                order = Largest.Account.Period.End.CompareTo(other.Largest.Account.Period.End);
            return order == 0 ? TextOrder.Instance.Compare(Largest.Id, other.Largest.Id) < 0 : order < 0;
        }

        public Copies With(Copies other)
        {
            Copies largest = IsBefore(other) ? this : other;
            return largest with { Tonnes = Tonnes + other.Tonnes, Rows = Rows + other.Rows };
        }

        public Message Text(MeterKey key)
        {
            ReportingPeriod period = Largest.Account.Period;
            Unit unit = Largest.Account.Kind.Context.Unit;
            return Rows == Equal
                ? MeterMessages.SameRowOf(key.Name, period, Largest.Amount, unit, Equal)
                : MeterMessages.SameRowsOf(key.Name, Rows, MeterMessages.EqualRows(period, Largest.Amount, unit, Equal));
        }
    }
}
