using System.Globalization;
using System.Text;
using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Reporting;

/// <summary>
/// A starting file of a user's own properties of substances. Its examples are made up and stand in the set <c>example</c>, so that none is
/// used before somebody makes it their own.
/// </summary>
public static class PropertyTemplate
{
    private static readonly (string Substance, string Property, string Value, string Unit, Message Shows)[] Examples =
    [
        ("diesel", "density", "0.84", "kg/L", TemplateMessages.ShowsDensity),
        ("diesel", "ncv", "43", "GJ/t", TemplateMessages.ShowsHeatByMass),
        ("natural-gas", "ncv", "36.3", "MJ/m3", TemplateMessages.ShowsHeatByVolume),
    ];

    /// <summary>The file: a header with every column, and examples.</summary>
    /// <returns>CSV with <c>\n</c> line ends, which <see cref="FactorLibrary.ReadPropertiesCsv(string, DataIssues)"/> accepts.</returns>
    public static string ToCsv()
    {
        var text = new StringBuilder();
        CsvText.AppendRow(text, SubstanceProperties.Columns.Names);
        foreach ((string substance, string property, string value, string unit, Message shows) in Examples)
            CsvText.AppendRow(text, SubstanceProperties.Columns.Names.Select(column => column switch
            {
                "substance" => substance,
                "property" => property,
                "value" => value,
                "unit" => unit,
                "source" => $"{TemplateMessages.MadeUp(shows)}.",
                "set" => "example",
                _ => null,
            }));
        return text.ToString();
    }

    /// <summary>What each column means, and how the file is used.</summary>
    /// <returns>Text for a person, with <c>\n</c> line ends.</returns>
    public static string ToText()
    {
        var text = new StringBuilder($"{TemplateMessages.PropertyColumnsFollow}:\n");
        foreach (string name in SubstanceProperties.Columns.Names)
        {
            char mark = SubstanceProperties.Columns.Required.Contains(name) ? '*' : ' ';
            text.Append(CultureInfo.InvariantCulture, $"  {mark} {name,-22}{TemplateMessages.MeaningOfProperty(name)}\n");
        }

        text.Append(CultureInfo.InvariantCulture, $"{TemplateMessages.HowToUse}.\n{TemplateMessages.WhatToAskOfProperties}.\n");
        return text.ToString();
    }
}
