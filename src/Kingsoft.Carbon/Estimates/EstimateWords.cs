namespace Kingsoft.Carbon.Estimates;

/// <summary>The words of estimation factors in files and reports.</summary>
internal static class EstimateWords
{
    public static Words<EstimateMode> Mode { get; } = new((EstimateMode.Replace, "replace"), (EstimateMode.Add, "add"));

    public static Words<LossBasis> Loss { get; } = new((LossBasis.SentOut, "sent-out"), (LossBasis.Delivered, "delivered"));
}
