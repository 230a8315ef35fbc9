using System.Text.Json;

namespace Kingsoft.Carbon.Internal;

/// <summary>Why a document is not JSON, as .NET says it, without what only a programmer could act upon.</summary>
internal static class JsonReason
{
    private static readonly string[] Ends =
        [". Path:", " LineNumber:", " which is not", ", when isFinalBlock is true"];

    public static string Of(JsonException exception) =>
        Ends.Aggregate(exception.Message, (reason, end) => reason.Split(end)[0]).TrimEnd('.');
}
