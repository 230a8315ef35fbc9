using System.Globalization;
using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// A starting file of price indices and exchange rates. It has no example rows, because a price has no set in which an example could wait:
/// what stands in the file is used.
/// </summary>
public static class PriceTemplate
{
    private static readonly string[] Examples = ["index,CNY,,2025,104.0,…", "rate,CNY,USD,2022,6.5,…"];

    /// <summary>The file: a header with every column.</summary>
    /// <returns>CSV with <c>\n</c> line ends, which <see cref="FactorLibrary.ReadPricesCsv(string, DataIssues)"/> accepts.</returns>
    public static string ToCsv()
    {
        var text = new StringBuilder();
        CsvText.AppendRow(text, MoneyPriceFile.Columns.Names);
        return text.ToString();
    }

    /// <summary>What each column means, with an example of each kind, and how the file is used.</summary>
    /// <returns>Text for a person, with <c>\n</c> line ends.</returns>
    public static string ToText()
    {
        var text = new StringBuilder($"{TemplateMessages.PriceColumnsFollow}:\n");
        foreach (string name in MoneyPriceFile.Columns.Names)
        {
            char mark = MoneyPriceFile.Columns.Required.Contains(name) && name != "per" ? '*' : ' ';
            text.Append(CultureInfo.InvariantCulture, $"  {mark} {name,-22}{TemplateMessages.MeaningOfPrice(name)}\n");
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"{TemplateMessages.PriceExamples(Examples[0], Examples[1])}.\n{TemplateMessages.WhatToAskOfPrices}.\n");
        return text.ToString();
    }
}
