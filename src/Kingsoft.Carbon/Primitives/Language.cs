namespace Kingsoft.Carbon;

/// <summary>A language in which people are spoken to; numbers, codes and data are the same in each.</summary>
public enum Language
{
    /// <summary>English.</summary>
    English = 1,

    /// <summary>Simplified Chinese, in the terms of the Hong Kong exchange and of the Ministry of Ecology and Environment.</summary>
    Chinese = 2,
}
