namespace Kingsoft.Carbon.Factors;

/// <summary>How well an activity answers a search, best first.</summary>
public enum SearchMatch
{
    /// <summary>A name, code or synonym is what was asked for, word for word.</summary>
    Exact = 1,

    /// <summary>A name, code or synonym has the words asked for and no other, in another order.</summary>
    SameWords = 2,

    /// <summary>One name, code or synonym has every word asked for.</summary>
    OneText = 3,

    /// <summary>Names, code and synonyms together have every word asked for.</summary>
    AllTexts = 4,

    /// <summary>Every word asked for begins a word of names, code or synonyms.</summary>
    Beginnings = 5,

    /// <summary>Every word asked for stands somewhere inside names, code or synonyms.</summary>
    Contained = 6,
}
