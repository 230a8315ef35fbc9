using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>The rows of a series that agree in their days and, as far as it is said, in their supplier, meter and register.</summary>
/// <param name="period">The days.</param>
/// <param name="supplier">The supplier; null where none is named.</param>
/// <param name="meter">The meter; null where none is named.</param>
internal sealed class PeriodGroup(ReportingPeriod period, string? supplier, string? meter)
{
    private readonly FoldedNames _folded = new();
    private readonly List<Account> _accounts = [];
    private readonly ComparedAmount _amount = new();
    private decimal? _sum;

    public ReportingPeriod Period => period;

    public string? Supplier => supplier;

    public string? Meter => meter;

    /// <summary>Whether words name the meter; else what stands on rows of several periods is taken for its name.</summary>
    public bool IsMeterNamed { get; init; }

    /// <summary>The register of the meter, such as its night; null where none is named.</summary>
    public string? Register { get; init; }

    /// <summary>Whether a row corrects another of them.</summary>
    public bool IsCorrected { get; private set; }

    /// <summary>What the rows say of where they are from, where they say it.</summary>
    public HashSet<string> Evidence { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the amount is energy, or CO2e; null for amounts as they are.</summary>
    public bool? InEnergy { get; init; }

    public FirstIds First { get; } = new();

    public IReadOnlyList<Account> Accounts => _accounts;

    /// <summary>
    /// The amounts, in the base unit of the dimension, as energy or as CO2e; 0 where they are too large to be compared.
    /// </summary>
    public decimal Amount => _sum ??= InEnergy is { } inEnergy ? FuelMeasure.Of(_accounts, inEnergy) : _amount.ToDecimal();

    /// <summary>The CO2e, as an integer of 10⁻¹² t.</summary>
    public Int128 Tonnes { get; private set; }

    public long Rows { get; private set; }

    /// <summary>Groups of the same days as one; the only one as it is.</summary>
    public static PeriodGroup Join(IReadOnlyCollection<PeriodGroup> groups)
    {
        PeriodGroup first = groups.First();
        if (groups.Count == 1)
            return first;

        string? meter = groups.Select(group => group.Meter).OfType<string>().Min(StringComparer.Ordinal);
        var joined = new PeriodGroup(first.Period, first.Supplier, meter)
        {
            IsMeterNamed = groups.All(group => group.IsMeterNamed),
            InEnergy = first.InEnergy,
        };
        foreach (PeriodGroup group in groups)
        {
            foreach (Account account in group.Accounts)
                joined.Add(account);
            joined.Evidence.UnionWith(group.Evidence);
            joined.First.Add(group.First);
            joined.IsCorrected |= group.IsCorrected;
        }

        return joined;
    }

    /// <summary>Adds what rows of an account say.</summary>
    public void Add(Account account, bool isCorrection = false)
    {
        IsCorrected |= isCorrection;
        _accounts.Add(account);
        Rows += account.Rows;
        Tonnes += account.Total();
        _amount.Add(account);
    }

    /// <summary>Whether it is said that two groups are of different meters, or registers of one.</summary>
    public bool IsApartFrom(PeriodGroup other) =>
        AreDifferent(_folded.Of(Supplier), _folded.Of(other.Supplier)) || AreDifferent(Meter, other.Meter)
        || AreDifferent(Register, other.Register);

    /// <summary>Whether two groups have their fuel in units of one dimension.</summary>
    public bool IsInUnitsOf(PeriodGroup other) => Dimensions().SetEquals(other.Dimensions());

    /// <summary>Whether two groups have their amounts under the same code.</summary>
    public bool IsUnderCodesOf(PeriodGroup other) => Activities().SetEquals(other.Activities());

    private HashSet<UnitDimension> Dimensions() => [.. _accounts.Select(account => account.Kind.Context.Unit.Dimension)];

    private HashSet<ActivityCode> Activities() => [.. _accounts.Select(account => account.Kind.Context.Activity)];

    /// <summary>How many days two groups share.</summary>
    public int DaysWith(PeriodGroup other) => 1
        + Math.Min(Period.End.DayNumber, other.Period.End.DayNumber)
        - Math.Max(Period.Start.DayNumber, other.Period.Start.DayNumber);

    /// <summary>Whether all days of another, shorter group are among its own.</summary>
    public bool Holds(PeriodGroup other) =>
        Period != other.Period && Period.Start <= other.Period.Start && Period.End >= other.Period.End;

    /// <summary>What a number of its days has of something that is shared by days.</summary>
    public Int128 TonnesOf(int days) => Tonnes * days / Period.Days;

    private static bool AreDifferent(string? a, string? b) => a is not null && b is not null && a != b;
}
