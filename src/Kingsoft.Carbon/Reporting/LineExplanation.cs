using System.Collections.Immutable;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// How one line became its emissions, for a person: the record, the factor with its source, what was passed over and why, the way between
/// the units, and the formula with numbers.
/// </summary>
public static class LineExplanation
{
    private static readonly ExplanationOptions Usual = new();

    /// <summary>Explains a line in words.</summary>
    /// <param name="inventory">The inventory that the line belongs to.</param>
    /// <param name="line">The line.</param>
    /// <returns>Plain text with <c>\n</c> line ends.</returns>
    public static string ToText(Inventory inventory, EmissionLine line) => ToText(inventory, line, Usual);

    /// <summary>Explains a line in words.</summary>
    /// <param name="inventory">The inventory that the line belongs to.</param>
    /// <param name="line">The line.</param>
    /// <param name="options">What is shown.</param>
    /// <param name="language">The language of the words; identifiers, codes, units and what publications state stay as they are.</param>
    /// <returns>Plain text with <c>\n</c> line ends.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The language is none of the enumeration.</exception>
    public static string ToText(
        Inventory inventory, EmissionLine line, ExplanationOptions options, Language language = Language.English)
    {
        ArgumentNullException.ThrowIfNull(inventory);
        ArgumentNullException.ThrowIfNull(line);
        ArgumentNullException.ThrowIfNull(options);
        Defined.Check(language);
        var text = new ExplanationText(language);
        RecordExplanation.Append(text, line);
        CalculationExplanation.Append(text, line);
        EstimateExplanation.Append(text, line);
        FactorExplanation.Append(text, inventory, line);
        FormulaExplanation.Append(text, inventory, line);
        MarketExplanation.Append(text, line);
        PassedOverExplanation.Append(text, line, options);
        return text.ToString();
    }

    /// <summary>Explains lines as data.</summary>
    /// <param name="lines">Lines with the inventory that each belongs to.</param>
    /// <returns>JSON: for each line the line itself, the choice of the factor with every other factor of the activity, conversion steps and
    /// the properties in them, the formula of each gas and the years known. The GWP set of emissions that were carried over is the one
    /// that their row states, or null.</returns>
    /// <exception cref="ArgumentException">The lines are the default array, or one of them or its inventory is null.</exception>
    public static string ToJson(ImmutableArray<(Inventory Inventory, EmissionLine Line)> lines)
    {
        if (lines.IsDefault)
            throw new ArgumentNullException(nameof(lines));
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i] is { Inventory: null } or { Line: null })
                throw Items.Missing(i, nameof(lines));
        }

        return JsonText.Write(json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("explanations");
            foreach ((Inventory inventory, EmissionLine line) in lines)
                ExplanationJson.Write(json, inventory, line);
            json.WriteEndArray();
            json.WriteEndObject();
        });
    }
}
