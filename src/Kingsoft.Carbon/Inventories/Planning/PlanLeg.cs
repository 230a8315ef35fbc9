using System.Collections.Immutable;
using System.Numerics;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>One line that a row becomes: its factor, scope and coefficients.</summary>
internal sealed class PlanLeg
{
    // 10¹³ tonnes, or MWh, in units of 10⁻¹²: two centuries of the whole world's emissions, and thousands of such lines still add up within
    // a decimal.
    private static readonly BigInteger MostOfALine = BigInteger.Pow(10, 25);

    private readonly Ratio _most;
    private readonly long[] _mostMantissas = new long[Exact.MostDecimals + 1];
    private readonly int[]?[] _roundedAt = new int[Exact.MostDecimals + 1][];
    private readonly RoundingKernel[]?[] _kernelsAt = new RoundingKernel[Exact.MostDecimals + 1][];

    /// <param name="need">What rows of the leg say.</param>
    /// <param name="terms">Its gases, and what is published in CO2e.</param>
    /// <param name="published">The publisher's own total, where it is the CO2e of the leg; null where that is the sum of the terms.</param>
    /// <param name="biogenicTonnesPerAmount">Tonnes of biogenic CO2; null where none is published.</param>
    /// <param name="energyMWhPerAmount">Final energy in MWh; null where none is known.</param>
    public PlanLeg(
        PlanNeed need,
        ImmutableArray<PlanTerm> terms,
        PlanTerm? published = null,
        ScaledRatio? biogenicTonnesPerAmount = null,
        ScaledRatio? energyMWhPerAmount = null)
    {
        Need = need;
        Terms = terms;
        Published = published;
        BiogenicTonnesPerAmount = biogenicTonnesPerAmount;
        EnergyMWhPerAmount = energyMWhPerAmount;
        ImmutableArray<ScaledRatio>.Builder coefficients = ImmutableArray.CreateBuilder<ScaledRatio>();
        coefficients.AddRange(terms.Select(term => term.Co2eTonnesPerAmount));
        if (published is not null)
            coefficients.Add(published.Co2eTonnesPerAmount);
        if (biogenicTonnesPerAmount is not null)
            coefficients.Add(biogenicTonnesPerAmount);
        if (energyMWhPerAmount is not null)
            coefficients.Add(energyMWhPerAmount);
        Coefficients = coefficients.ToImmutable();

        // The largest coefficient is below the sum of all: what is small enough by it is small enough by each, and one in a hundred is left
        // for rounding.
        Ratio sum = Coefficients.Aggregate(new Ratio(1, BigInteger.Pow(10, 40)), (sum, coefficient) => sum + coefficient.Value);
        _most = new Ratio(MostOfALine * 99, BigInteger.Pow(10, Exact.TonneScale + 2)) / sum;
    }

    /// <summary>What rows of this leg say.</summary>
    public PlanNeed Need { get; }

    /// <summary>The choice of the factor; null where none is needed (carried over, exported).</summary>
    public FactorSelection? Selection { get; init; }

    public Scope Scope { get; init; }

    public Scope3Category? Scope3Category { get; init; }

    /// <summary>For Scope 2: which figures the row enters.</summary>
    public Scope2Method Scope2Method { get; init; }

    public LineFlags Flags { get; init; }

    public ImmutableArray<PlanTerm> Terms { get; }

    /// <summary>
    /// The publisher's own total, which is the CO2e of the leg: what rounding left between it and the terms is not split by gas. Null where
    /// the CO2e is the sum of the terms.
    /// </summary>
    public PlanTerm? Published { get; }

    /// <summary>Tonnes of biogenic CO2 per unit of the amount; null where none is published.</summary>
    public ScaledRatio? BiogenicTonnesPerAmount { get; }

    /// <summary>Final energy per unit of the amount in MWh; null outside Scope 1 and 2 and where none is known.</summary>
    public ScaledRatio? EnergyMWhPerAmount { get; }

    /// <summary>
    /// Everything that is calculated of a row: the terms, the publisher's own total, biogenic CO2, energy, as far as they are there.
    /// </summary>
    public ImmutableArray<ScaledRatio> Coefficients { get; }

    /// <summary>How many of the coefficients are in CO2e: they stand first.</summary>
    public int Co2eCount => Terms.Length + (Published is null ? 0 : 1);

    /// <summary>How its amount comes of the row's.</summary>
    public AmountWay Way { get; init; } = AmountWay.Own;

    /// <summary>Whether it is what a factor has outside the Kyoto basket, beside the leg of the other gases.</summary>
    public bool IsPartOutside { get; init; }

    /// <summary>
    /// What tells its lines from the row's own: the ids of the estimates that add it, and <c>outside</c> where another line stands in a
    /// scope; null for none.
    /// </summary>
    public string? Name => IsPartOutside ? Way.NameWith("outside") : Way.Name;

    /// <summary>Whether estimation factors made its amount another than the row's.</summary>
    public bool IsAmountEstimated => Way.Steps.Any(step => !step.IsSameAmount);

    /// <summary>The leg's own amount of a row's.</summary>
    public ExactAmount AmountOf(ExactAmount ofRow) => Way.Steps.IsEmpty ? ofRow : AmountWay.Times(ofRow, Way.Ratio);

    /// <summary>Whether rows of this leg should have an energy.</summary>
    public bool IsEnergy { get; init; }

    /// <summary>Reported, but no emission and in no total: electricity fed into a grid.</summary>
    public bool IsMemo { get; init; }

    public EmissionFactor? Factor => Selection?.Factor;

    /// <summary>Whether the CO2e of the leg is part of Scope 2 by this method.</summary>
    public bool IsScope2(Scope2Method method) => Scope == Scope.Scope2 && !IsMemo && Scope2Method.HasFlag(method);

    /// <summary>The CO2e of what the coefficients give: the publisher's own total, else the sum of the terms.</summary>
    public Int128 TotalOf(ReadOnlySpan<Int128> values)
    {
        if (Published is not null)
            return values[Terms.Length];

        Int128 total = 0;
        foreach (Int128 value in values[..Terms.Length])
            total = checked(total + value);
        return total;
    }

    /// <summary>The largest amount, as an integer of 10^−scale, that surely stays within what sums hold exactly.</summary>
    public long MostMantissa(int scale)
    {
        // 0 stands for "not worked out yet": where it is the answer, it is worked out each time.
        if (_mostMantissas[scale] == 0)
            _mostMantissas[scale] = (long)BigInteger.Min(long.MaxValue, _most.Numerator * Exact.PowerOfTen(scale) / _most.Denominator);
        return _mostMantissas[scale];
    }

    /// <summary>The coefficients whose products with amounts of so many decimals may have to be rounded, by their place.</summary>
    public int[] RoundedAt(int scale) =>
        _roundedAt[scale] ??= FindRounded(scale);

    /// <summary>What multiplies amounts of so many decimals with the coefficients of <see cref="RoundedAt"/>.</summary>
    public RoundingKernel[] KernelsAt(int scale) =>
        _kernelsAt[scale] ??= MakeKernels(scale);

    /// <summary>
    /// CO2e of an amount as an integer of 10⁻¹² t: the publisher's own total, else the sum of the terms, each rounded once.
    /// </summary>
    public Int128 Total(decimal amount) => Total(ExactAmount.Of(amount));

    /// <summary>The same of an amount that may be a fraction.</summary>
    public Int128 Total(ExactAmount amount)
    {
        if (Published is not null)
            return Published.Co2eTonnesPerAmount.Times(amount);

        Int128 total = 0;
        foreach (PlanTerm term in Terms)
            total = checked(total + term.Co2eTonnesPerAmount.Times(amount));
        return total;
    }

    /// <summary>Whether an amount is too large for exact sums.</summary>
    public bool IsTooLarge(Int128 mantissa, int scale) => IsTooLarge(coefficient => coefficient.Times(mantissa, scale));

    /// <summary>Whether an amount that may be a fraction is too large for exact sums.</summary>
    public bool IsTooLarge(ExactAmount amount) => IsTooLarge(coefficient => coefficient.Times(amount));

    private int[] FindRounded(int scale) =>
        [.. Enumerable.Range(0, Coefficients.Length).Where(coefficient => Coefficients[coefficient].RoundsAt(scale))];

    private RoundingKernel[] MakeKernels(int scale) =>
        [.. RoundedAt(scale).Select(coefficient => new RoundingKernel(Coefficients[coefficient], scale))];

    private bool IsTooLarge(Func<ScaledRatio, Int128> product)
    {
        try
        {
            Int128 most = (Int128)MostOfALine;
            Int128[] values = [.. Coefficients.Select(product)];
            return Int128.Abs(TotalOf(values)) > most || values.Any(value => Int128.Abs(value) > most);
        }
        catch (OverflowException)
        {
            return true;
        }
    }
}
