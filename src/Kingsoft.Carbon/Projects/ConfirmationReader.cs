using System.Collections.Immutable;

namespace Kingsoft.Carbon.Projects;

/// <summary>Reads which findings somebody has confirmed: by year and code, each with its reason.</summary>
internal static class ConfirmationReader
{
    public static ImmutableArray<FindingConfirmation> Read(ProjectNode? node)
    {
        ImmutableArray<FindingConfirmation>.Builder confirmed = ImmutableArray.CreateBuilder<FindingConfirmation>();
        foreach (ProjectNode ofYear in node?.Members() ?? [])
        {
            int? year = ofYear.NameAsYear();
            foreach (ProjectNode member in ofYear.Members())
            {
                if (!FindingConfirmation.Codes.Contains(member.Name))
                    member.Fault(ProjectMessages.NotConfirmable(member.Name, FindingConfirmation.Codes));
                else if (member.Words() is { } reason && year is not null)
                    confirmed.Add(new FindingConfirmation(year.Value, member.Name, reason));
            }
        }

        return confirmed.ToImmutable();
    }
}
