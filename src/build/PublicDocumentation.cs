using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

// Leaves in the XML documentation of an assembly what its users can reach: the compiler writes the texts of internal members too, and an
// editor would show what it then denies. Built by MSBuild itself (see Directory.Build.targets), so it keeps to C# 7 and netstandard2.0.
public sealed class PublicDocumentation : Task
{
    [Required]
    public string Assembly { get; set; }

    [Required]
    public string Documentation { get; set; }

    [Required]
    public ITaskItem[] References { get; set; }

    public override bool Execute()
    {
        Dictionary<string, string> files = References.Select(item => item.ItemSpec)
            .GroupBy(path => Path.GetFileNameWithoutExtension(path)).ToDictionary(group => group.Key, group => group.First());
        ResolveEventHandler resolve = (sender, wanted) =>
            files.TryGetValue(new AssemblyName(wanted.Name).Name, out string path) ? Load(path) : null;
        AppDomain.CurrentDomain.AssemblyResolve += resolve;
        try
        {
            var names = new HashSet<string>(Load(Assembly).GetTypes().Where(IsVisible).SelectMany(Names));
            XDocument document = XDocument.Load(Documentation, LoadOptions.PreserveWhitespace);
            foreach (XElement member in document.Descendants("member").Where(member => !names.Contains(NameOf(member))).ToList())
            {
                if (member.PreviousNode is XText indent)
                    indent.Remove();
                member.Remove();
            }

            // Beside it first: a build that is stopped here leaves the whole text of the compiler, not half of one.
            string beside = Documentation + ".public";
            document.Save(beside, SaveOptions.DisableFormatting);
            File.Delete(Documentation);
            File.Move(beside, Documentation);
            return true;
        }
        finally
        {
            AppDomain.CurrentDomain.AssemblyResolve -= resolve;
        }
    }

    // From bytes: the file stays free for the next build.
    private static System.Reflection.Assembly Load(string path) => System.Reflection.Assembly.Load(File.ReadAllBytes(path));

    private static string NameOf(XElement member) => (string)member.Attribute("name");

    private static IEnumerable<string> Names(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static
            | BindingFlags.DeclaredOnly;
        string owner = type.FullName.Replace('+', '.');
        yield return "T:" + owner;
        foreach (FieldInfo field in type.GetFields(All).Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly))
            yield return "F:" + owner + "." + field.Name;
        foreach (EventInfo one in type.GetEvents(All).Where(one => IsVisible(one.AddMethod)))
            yield return "E:" + owner + "." + one.Name;
        foreach (PropertyInfo property in type.GetProperties(All).Where(property => property.GetAccessors(true).Any(IsVisible)))
            yield return "P:" + owner + "." + property.Name + Parameters(property.GetIndexParameters());
        foreach (ConstructorInfo constructor in type.GetConstructors(All).Where(IsVisible))
            yield return "M:" + owner + "." + constructor.Name.Replace('.', '#') + Parameters(constructor.GetParameters());
        foreach (MethodInfo method in type.GetMethods(All).Where(IsVisible))
        {
            int generic = method.IsGenericMethodDefinition ? method.GetGenericArguments().Length : 0;
            yield return "M:" + owner + "." + method.Name + (generic > 0 ? "``" + generic : "") + Parameters(method.GetParameters())
                + (method.Name == "op_Implicit" || method.Name == "op_Explicit" ? "~" + Written(method.ReturnType) : "");
        }
    }

    private static bool IsVisible(Type type) =>
        type.IsNested
            ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(type.DeclaringType)
            : type.IsPublic;

    private static bool IsVisible(MethodBase method) =>
        method != null && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : "(" + string.Join(",", parameters.Select(parameter => Written(parameter.ParameterType))) + ")";

    // As the compiler writes a type among the parameters.
    private static string Written(Type type)
    {
        if (type.IsByRef)
            return Written(type.GetElementType()) + "@";
        if (type.IsPointer)
            return Written(type.GetElementType()) + "*";
        if (type.IsArray)
            return Written(type.GetElementType())
                + (type.GetArrayRank() == 1 ? "[]" : "[" + string.Join(",", Enumerable.Repeat("0:", type.GetArrayRank())) + "]");
        if (type.IsGenericParameter)
            return (type.DeclaringMethod == null ? "`" : "``") + type.GenericParameterPosition;
        if (!type.IsGenericType)
            return type.FullName.Replace('+', '.');

        var arguments = new Queue<Type>(type.GetGenericArguments());
        IEnumerable<string> parts = type.GetGenericTypeDefinition().FullName.Split('+').Select(part =>
        {
            string[] sides = part.Split('`');
            return sides.Length == 1
                ? part
                : sides[0] + "{"
                    + string.Join(",", Enumerable.Range(0, int.Parse(sides[1])).Select(_ => Written(arguments.Dequeue())))
                    + "}";
        });
        return string.Join(".", parts.ToList());
    }
}
