namespace Kingsoft.Carbon.Internal;

/// <summary>Capital letters of Cyrillic and Greek that look like one of Latin.</summary>
internal static class LookAlikes
{
    private const string Letters = "АВЕЅІЈКМНОРСТУХΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private const string Latin = "ABESIJKMHOPCTYXABEZHIKMNOPTYX";

    /// <summary>The Latin letter that a capital letter looks like; any other one is itself.</summary>
    public static char Latinized(char capital) =>
        capital > '\u007F' && Letters.IndexOf(capital, StringComparison.Ordinal) is >= 0 and var place ? Latin[place] : capital;
}
