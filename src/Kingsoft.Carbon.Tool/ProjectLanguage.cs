using System.Text.Json;

namespace Kingsoft.Carbon.Tool;

/// <summary>The language that a project file states, also of one that is refused: what is wrong is said in it.</summary>
internal static class ProjectLanguage
{
    // A project is written by hand; nothing of this size is one.
    private const long MostBytes = 1 << 20;

    private const string Name = "language", Chinese = "zh";

    /// <summary>The language; English where the file states none, or cannot be read as far as that.</summary>
    public static Language Of(string path)
    {
        try
        {
            return File.Exists(path) && new FileInfo(path).Length <= MostBytes ? Of(File.ReadAllBytes(path)) : Language.English;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Language.English;
        }
    }

    private static Language Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
            bytes = bytes["\uFEFF"u8.Length..];
        var reader = new Utf8JsonReader(
            bytes, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth == 1 && reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(Name))
                    return reader.Read() && reader.TokenType == JsonTokenType.String && reader.ValueTextEquals(Chinese)
                        ? Language.Chinese
                        : Language.English;
            }
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            // What is wrong with the file is told by who reads it whole.
        }

        return Language.English;
    }
}
