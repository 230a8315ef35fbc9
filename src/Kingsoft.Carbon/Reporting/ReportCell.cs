using System.Globalization;

namespace Kingsoft.Carbon.Reporting;

/// <summary>A cell: a text, or a number with the decimals to print, or nothing.</summary>
public readonly record struct ReportCell
{
    private const string Missing = "–";

    private ReportCell(string? text, decimal? number, int decimals, bool isNumber)
    {
        Text = text;
        Number = number;
        Decimals = decimals;
        IsNumber = isNumber;
    }

    /// <summary>The text; null in a number.</summary>
    public string? Text { get; }

    /// <summary>The number with all its digits; null in a text and where there is no figure.</summary>
    public decimal? Number { get; }

    /// <summary>How many decimals are printed.</summary>
    public int Decimals { get; }

    /// <summary>Whether the cell is a number, present or missing.</summary>
    public bool IsNumber { get; }

    /// <summary>A cell of text.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The cell.</returns>
    public static ReportCell Create(string text) => new(text, null, 0, false);

    /// <summary>A cell of a number.</summary>
    /// <param name="number">The number; null where there is no figure, which prints as a dash and never as 0.</param>
    /// <param name="decimals">How many decimals are printed.</param>
    /// <returns>The cell.</returns>
    public static ReportCell Create(decimal? number, int decimals = 2) => new(null, number, decimals, true);

    /// <summary>A cell of tonnes of CO2e.</summary>
    /// <param name="emission">The emission; null where there is no figure, which prints as a dash and never as 0.</param>
    /// <param name="decimals">How many decimals are printed.</param>
    /// <returns>The cell.</returns>
    public static ReportCell Create(Co2e? emission, int decimals = 2) => Create(emission?.Tonnes, decimals);

    /// <summary>The cell as printed: numbers rounded half to even, once, with a comma between thousands.</summary>
    public override string ToString() => !IsNumber ? Text ?? "" : Number is { } number ? Format(number, Decimals) : Missing;

    private static string Format(decimal number, int decimals)
    {
        // Rounded here and formatted with exactly that scale: a format string by itself rounds half away from zero.
        decimal rounded = Math.Round(number, decimals, MidpointRounding.ToEven);
        return rounded.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
