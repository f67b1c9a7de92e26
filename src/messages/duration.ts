/** A time that something takes, in whole seconds and from a minute on in minutes too. */

export function duration(seconds: number, minuteWord: string, secondWord: string): string {
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  return `${minutes > 0 ? `${minutes}${minuteWord}` : ''}${whole % 60}${secondWord}`;
}
