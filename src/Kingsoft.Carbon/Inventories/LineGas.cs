using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>One gas of a line, or a figure that was published in CO2e.</summary>
public sealed class LineGas
{
    private readonly PlanTerm _term;
    private readonly decimal _amount;

    internal LineGas(PlanTerm term, decimal amount)
    {
        _term = term;
        _amount = amount;
    }

    /// <summary>The code of the gas; null for a figure in CO2e.</summary>
    public string? Gas => _term.Gas;

    /// <summary>The gas, or what the figure in CO2e is.</summary>
    public string Label => _term.Label;

    /// <summary>The group in which it is reported.</summary>
    public GasFamily Family => _term.Family;

    /// <summary>Kilograms per unit of the factor, of the gas or of CO2e.</summary>
    public decimal KilogramsPerUnit => _term.KilogramsPerUnit;

    /// <summary>The global warming potential; 1 for a figure in CO2e.</summary>
    public decimal Gwp => _term.Gwp;

    /// <summary>Tonnes of the gas, with up to 28 significant digits; null for a figure in CO2e.</summary>
    public decimal? Tonnes => _term.Gas is null ? null : (Ratio.From(_amount) * _term.GasTonnesPerAmount).ToDecimal();

    /// <summary>What it is, with its emission: <c>CO2: 530.6 tCO2e</c>.</summary>
    public override string ToString() => $"{Label}: {Co2e}";

    /// <summary>CO2e, rounded once to 10⁻¹² t.</summary>
    public Co2e Co2e => Carbon.Co2e.FromTonnes(Exact.ToDecimal(_term.Co2eTonnesPerAmount.Times(_amount)));
}
