namespace Kingsoft.Carbon.Projects;

/// <summary>The words of project files.</summary>
internal static class ProjectWords
{
    public static Words<TrackingBasis> Basis { get; } = new((TrackingBasis.Calculated, "calculated"), (TrackingBasis.Reported, "reported"));

    public static Words<Language> Language { get; } = new((Carbon.Language.English, "en"), (Carbon.Language.Chinese, "zh"));
}
