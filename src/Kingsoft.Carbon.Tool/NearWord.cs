using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tool;

/// <summary>Asks whether a known word was meant.</summary>
internal static class NearWord
{
    /// <summary>"did you mean 'x'?", or null where nothing is near.</summary>
    public static string? Hint(string text, IEnumerable<string> known, Language language = Language.English) =>
        Suggestion.Nearest(text, known) is not { } nearest ? null
            : language == Language.Chinese ? $"是否应为'{nearest}'？"
            : $"did you mean '{nearest}'?";
}
