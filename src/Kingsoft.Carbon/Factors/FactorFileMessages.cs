using Kingsoft.Carbon.Internal;

namespace Kingsoft.Carbon;

/// <summary>What is wrong with a row of a factor file.</summary>
internal static class FactorFileMessages
{
    public static Message IdTwice(string id, long line) => new("factor-file.id-twice", id, line);

    public static Message TakesNoFactor(ActivityCode activity) => new("factor-file.activity-without-factor", activity);

    public static Message GasTwice(string gas) => new("factor-file.gas-twice", gas);

    public static Message NotAPriceBasis(string text) => new("factor-file.not-a-price-basis", text);

    public static Message BoundMissing => new("factor-file.bound-missing");

    public static Message NoFigure => new("factor-file.no-figure");
}
