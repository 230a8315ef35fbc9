using System.Reflection;

namespace Kingsoft.Carbon.Tests.Factors;

public sealed class AskTests
{
    [Test]
    public void Names_AreThoseOfPublicMembers()
    {
        IEnumerable<string> names = typeof(Ask).GetFields(BindingFlags.Public | BindingFlags.Static).Select(
            field => (string)field.GetRawConstantValue()!);

        Assert.That(names.Where(name => name.Split('.') is not [string type, string member] || !IsPublic(type, member)), Is.Empty);
    }

    private static bool IsPublic(string type, string member) => typeof(FactorLibrary).Assembly.GetExportedTypes()
        .Any(known => known.Name == type && known.GetMember(member) is not []);
}
