using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>One gas of a line, or a figure that was published in CO2e.</summary>
public sealed class LineGas
{
    private readonly PlanTerm? _term;
    private readonly GasAsRead _read;
    private readonly ExactAmount _amount;

    internal LineGas(PlanTerm term, ExactAmount amount)
    {
        _term = term;
        _amount = amount;
    }

    internal LineGas(GasAsRead read) => _read = read;

    /// <summary>The code of the gas; null for a figure in CO2e.</summary>
    public string? Gas => _term is null ? _read.Gas : _term.Gas;

    /// <summary>The gas, or what the figure in CO2e is.</summary>
    public string Label => _term?.Label ?? _read.Gas;

    /// <summary>The group in which it is reported.</summary>
    public GasFamily Family => _term?.Family ?? GwpTable.FamilyOf(_read.Gas);

    /// <summary>Kilograms per unit of the factor, of the gas or of CO2e.</summary>
    /// <exception cref="InvalidOperationException">The line was read from JSON, which does not hold it.</exception>
    public decimal KilogramsPerUnit => Term.KilogramsPerUnit;

    /// <summary>The global warming potential; 1 for a figure in CO2e.</summary>
    /// <exception cref="InvalidOperationException">The line was read from JSON, which does not hold it.</exception>
    public decimal Gwp => Term.Gwp;

    /// <summary>Tonnes of the gas, with up to 28 significant digits; null for a figure in CO2e.</summary>
    public decimal? Tonnes => _term is null ? _read.Tonnes
        : _term.Gas is null ? null : (_amount.Ratio * _term.GasTonnesPerAmount).ToDecimal();

    /// <summary>What it is, with its emission: <c>CO2: 530.6 tCO2e</c>; with its mass where it was read: <c>CH4: 0.4 t</c>.</summary>
    public override string ToString() => _term is not null ? $"{Label}: {Co2e}"
        : Tonnes is { } tonnes ? $"{Label}: {Numbers.Format(tonnes)} t"
        : Label;

    /// <summary>CO2e, rounded once to 10⁻¹² t.</summary>
    /// <exception cref="InvalidOperationException">The line was read from JSON, which does not hold it.</exception>
    public Co2e Co2e => Carbon.Co2e.FromTonnes(Exact.ToDecimal(Term.Co2eTonnesPerAmount.Times(_amount)));

    private PlanTerm Term => _term ?? throw InventoryAsRead.NeedsLedger();
}
