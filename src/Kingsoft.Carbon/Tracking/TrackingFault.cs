using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon.Tracking;

/// <summary>Why years cannot be tracked.</summary>
/// <param name="Part">The part of the options at fault.</param>
/// <param name="Index">Where it stands among its kind.</param>
/// <param name="Field">The name of its property at fault; null where it is at fault as a whole.</param>
/// <param name="Message">What is wrong; what is accepted.</param>
internal readonly record struct TrackingFault(TrackingPart Part, int Index, string? Field, Message Message)
{
    public override string ToString() => Field is null ? Message.ToString() : $"{Field}: {Message}";
}

internal enum TrackingPart
{
    Years = 1,
    BaseYear = 2,
    BaseYearChange = 3,
    Target = 4,
    Forecast = 5,
}
