namespace Kingsoft.Carbon.Instruments;

/// <summary>When the power of a certificate or contract had to be generated for it to serve a reporting year.</summary>
/// <remarks>
/// Source of the criterion: GHG Protocol Scope 2 Guidance (2015), table 7.1, criterion 4 (as close as possible to the period of
/// consumption). How close that is, programmes say.
/// </remarks>
public enum VintageWindow
{
    /// <summary>Within the reporting year.</summary>
    ReportingYear = 1,

    /// <summary>
    /// From six months before the reporting year to three months after it: 21 months for a year. Source: Green-e Renewable Energy Standard
    /// for Canada and the United States, vintage of eligible renewables; Green Power Partnership of the US EPA, eligible generation dates.
    /// </summary>
    TwentyOneMonths = 2,
}
